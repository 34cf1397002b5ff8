import Model

/// Names that evidence connects, with the known ones among them: what can be put together by itself.
struct SpellingGroup {
  /// Names that are one.
  struct Cluster {
    /// Those that no table knows, with their reasons.
    var members: [LinkedSpelling] = []
    /// The entity of the tables that they are.
    var known: EntityID?
  }

  private struct Edge {
    var left: Int
    var right: Int
    var score: Double
    /// What makes the order of edges the same whatever came first.
    var order: String
    var kind: SpellingLink.Kind?
  }

  private let graph: SpellingGraph
  private var spellings: [LinkedSpelling] = []
  private var places: [Int64: Int] = [:]
  private var edges: [Edge] = []
  private var anchorsByLetters: [String: [Int]] = [:]

  init(graph: SpellingGraph) {
    self.graph = graph
  }

  /// Adds a name with its links to those that are there; one that is there already is passed over.
  mutating func add(_ spelling: LinkedSpelling) throws {
    guard places[spelling.number] == nil else { return }
    let place = spellings.count
    places[spelling.number] = place
    spellings.append(spelling)
    let letters = "\(spelling.identity.type.rawValue) \(spelling.key)"
    for other in anchorsByLetters[letters] ?? [] {
      append(Edge(left: other, right: place, score: 2, order: "", kind: nil))
    }
    // One of them is enough to hang on, but for those that the tables know.
    if spelling.known != nil || anchorsByLetters[letters] == nil {
      anchorsByLetters[letters, default: []].append(place)
    }
    for link in try graph.links(of: spelling.number) where link.kind != .confirmation {
      guard let other = places[link.other(than: spelling.number)] else { continue }
      append(Edge(left: other, right: place, score: link.score, order: "", kind: link.kind))
    }
  }

  private mutating func append(_ edge: Edge) {
    // Two that the tables know are never joined, and need no edge.
    guard spellings[edge.left].known == nil || spellings[edge.right].known == nil else { return }
    var edge = edge
    let texts = [edge.left, edge.right].map { spellings[$0].identity.text }.sorted()
    edge.order = texts.joined(separator: "\u{1F}")
    edges.append(edge)
  }

  /// Joins the names, the likest first; two known ones never.
  consuming func clusters() -> [Cluster] {
    var parents = Array(spellings.indices)
    var known = spellings.map(\.known)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place { place = parents[place] }
      return place
    }
    for place in spellings.indices where spellings[place].known == nil {
      spellings[place].reasons = []
    }
    edges.sort { ($0.score, $1.order) > ($1.score, $0.order) }
    for edge in edges {
      let (left, right) = (root(edge.left), root(edge.right))
      if left == right { continue }
      if let own = known[left], let other = known[right], own != other { continue }
      let (parent, child) = left < right ? (left, right) : (right, left)
      parents[child] = parent
      known[parent] = known[parent] ?? known[child]
      explain(edge)
    }
    var clusters: [Int: Cluster] = [:]
    for place in spellings.indices where spellings[place].known == nil {
      let root = root(place)
      clusters[root, default: Cluster(known: known[root])].members.append(spellings[place])
    }
    return clusters.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Notes why two names were joined; what came first tells it best.
  private mutating func explain(_ edge: Edge) {
    for (place, other) in [(edge.left, edge.right), (edge.right, edge.left)]
    where spellings[place].known == nil && spellings[place].reasons.isEmpty {
      let name = spellings[other].identity.text
      let reason: SpellingReason =
        switch edge.kind {
        case nil: .sameSpelling
        case .sound: .sound(name: name, hundredths: SpellingGraph.hundredths(edge.score))
        case .words: .sameWords(name: name)
        case .meaning: .meaning(name: name)
        case .acronym:
          spellings[place].identity.text.count < name.count
            ? .shortFor(name: name) : .acronym(name: name)
        case .place, .confirmation: .samePlace(name: name)
        }
      spellings[place].reasons = [reason]
    }
  }
}
