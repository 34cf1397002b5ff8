/// Markup of HTML or XML: literals of the program, and text between them that is escaped.
///
/// Text from outside cannot become an element or end an attribute: there is no way in for it but
/// interpolation.
public struct Markup: Hashable, Sendable {
  /// The markup as it is printed.
  let printable: Printable

  private init(_ printable: Printable) {
    self.printable = printable
  }

  /// Nothing.
  static let nothing = Markup(Printable())
}

extension Markup: ExpressibleByStringInterpolation {
  /// Gathers what is marked up.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var printable = Printable()

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Markup of the program's own.
    public mutating func appendLiteral(_ literal: StaticString) {
      printable += Printable(stringLiteral: literal)
    }

    /// Markup that was made before.
    public mutating func appendInterpolation(_ markup: Markup) {
      printable += markup.printable
    }

    /// A number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      printable += "\(number)"
    }

    /// Text from outside, which is escaped.
    public mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      printable += Printable(markup: text.description)
    }
  }

  /// Markup of the program's own.
  public init(stringLiteral value: StaticString) {
    printable = Printable(stringLiteral: value)
  }

  /// Markup with text in it.
  public init(stringInterpolation: StringInterpolation) {
    printable = stringInterpolation.printable
  }
}

extension Sequence<Markup> {
  /// The pieces as one.
  func joined() -> Markup {
    reduce(Markup.nothing) { "\($0)\($1)" }
  }
}

extension TextOutput {
  /// Writes markup and a line break.
  func print(_ markup: Markup) {
    print(markup.printable)
  }
}
