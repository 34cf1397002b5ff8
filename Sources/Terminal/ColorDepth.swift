import Canvas

/// How many colours a terminal shows.
public enum ColorDepth: Hashable, Sendable {
  /// None, or the reader wants none: attributes alone.
  case none
  /// The basic eight.
  case basic
  /// xterm's palette of 256.
  case palette
  /// Any colour.
  case direct

  /// The depth of a terminal by its description and the environment.
  ///
  /// - Parameters:
  ///   - colors: The number of colours in its description.
  ///   - isDirect: Whether a colour's number is its red, green and blue.
  ///   - environment: `NO_COLOR`, if not empty, asks for none (no-color.org).
  init(colors: Int, isDirect: Bool, environment: [String: String]) {
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty {
      self = .none
    } else if colors >= 1 << 24, isDirect {
      self = .direct
    } else if colors >= 256 {
      self = .palette
    } else {
      self = colors >= 8 ? .basic : .none
    }
  }

  /// The terminal's number of a colour; -1 for its own.
  func number(of color: Color?) -> Int {
    guard let color else { return -1 }
    switch self {
    case .none: return -1
    case .basic: return color.basic?.rawValue ?? -1
    case .palette: return Self.nearestInPalette(to: color.rgb)
    // ncurses takes numbers below 8 for the basic colours.
    case .direct: return max(8, Int(color.rgb & 0xFF_FFFF))
    }
  }

  /// The number of the nearest colour among the 240 of xterm's palette that are the same in all
  /// terminals: a cube of six steps a side and a ramp of greys.
  static func nearestInPalette(to rgb: UInt32) -> Int {
    let wanted = [16, 8, 0].map { Int(rgb >> UInt32($0)) & 0xFF }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = wanted.map { part in
      steps.indices.min { abs(steps[$0] - part) < abs(steps[$1] - part) } ?? 0
    }
    let mean = wanted.reduce(0, +) / 3
    let grey = min(23, max(0, (mean - 8 + 5) / 10))
    func distance(_ parts: [Int]) -> Int {
      zip(parts, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let greyIsNearer =
      distance(Array(repeating: 8 + 10 * grey, count: 3)) < distance(cube.map { steps[$0] })
    return greyIsNearer ? 232 + grey : 16 + 36 * cube[0] + 6 * cube[1] + cube[2]
  }

  /// What it is called for a reader.
  public var name: String {
    switch self {
    case .none: "none"
    case .basic: "8"
    case .palette: "256"
    case .direct: "16 million"
    }
  }
}
