/// Two groups that may become one.
struct Merge {
  var average: Float
  var one: Int
  var other: Int
  var oneVersion: Int
  var otherVersion: Int

  /// Whether it goes before another: the more alike first, then the one of earlier groups.
  func isBefore(_ next: Merge) -> Bool {
    (average, next.one, next.other) > (next.average, one, other)
  }
}

/// Merges, the best on top: a binary heap.
struct MergeQueue {
  private var heap: [Merge] = []

  mutating func push(_ merge: Merge) {
    heap.append(merge)
    var place = heap.count - 1
    while place > 0, heap[place].isBefore(heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popBest() -> Merge? {
    guard let best = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return best }
    heap[0] = last
    var place = 0
    while true {
      var next = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].isBefore(heap[next]) {
        next = child
      }
      guard next != place else { return best }
      heap.swapAt(place, next)
      place = next
    }
  }
}
