/// What a text's numbers show of how it groups digits and sets decimals off.
package struct NumeralStyle: OptionSet {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// "3.5": a point before decimals.
  package static let decimalPoint = NumeralStyle(rawValue: 1)
  /// "3,5": a comma before decimals.
  package static let decimalComma = NumeralStyle(rawValue: 2)
  /// "1.234.567": points between groups.
  package static let groupingPoint = NumeralStyle(rawValue: 4)
  /// "1,234,567", "1,234.5": commas between groups.
  package static let groupingComma = NumeralStyle(rawValue: 8)
}

/// A number in digits as it stands in a text.
struct Numeral {
  /// Scalars of the text, half open.
  var range: Range<Int>
  /// Its digits in ASCII, without grouping, with a point before decimals.
  var form: String
  /// What the letters may mean too: a group in place of decimals, or the other way round.
  var otherForm: String?
  /// What it shows of the text's way to write numbers.
  var style: NumeralStyle = []

  /// The number that begins at a digit: "12,500", "1.234.567", "1.250,5", "12 500", "٤٢٫٥", "2½".
  ///
  /// - Complexity: O(*n*) in the scalars of the number.
  init(in scalars: [Unicode.Scalar], at start: Int) {
    var groups: [(sign: Unicode.Scalar?, digits: Range<Int>)] = []
    var end = Self.endOfDigits(scalars, start)
    if start > 1, Self.parts(scalars[start - 1]), scalars[start - 2].asciiDigit != nil {
      // A part of a date or of an address, whose signs part more than two numbers.
      range = start..<end
      form = Self.text(range, scalars)
      return
    }
    groups.append((nil, start..<end))
    while end + 1 < scalars.count, Self.parts(scalars[end]), scalars[end + 1].asciiDigit != nil {
      let next = Self.endOfDigits(scalars, end + 1)
      groups.append((scalars[end], (end + 1)..<next))
      end = next
    }
    range = start..<end
    form = ""
    if !read(groups, scalars) {
      range = start..<groups[0].digits.upperBound
      form = Self.text(groups[0].digits, scalars)
    }
    if groups.count == 1, range.upperBound < scalars.count,
      let part = Self.vulgarFractions[scalars[range.upperBound]]
    {
      form += part
      range = start..<(range.upperBound + 1)
    }
    if groups.count == 1, !addFraction(scalars) { joinGroupsAfterBlanks(scalars) }
  }

  /// Reads groups of digits with signs between; whether they are one number.
  private mutating func read(
    _ groups: [(sign: Unicode.Scalar?, digits: Range<Int>)], _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let digits = groups.map { Self.text($0.digits, scalars) }
    guard groups.count > 1, let first = groups[1].sign, let last = groups[groups.count - 1].sign
    else {
      form = digits[0]
      return true
    }
    let hasHead = digits[0].utf8.count <= 3 && digits[0].utf8.first != UInt8(ascii: "0")
    let middle = digits.dropFirst().dropLast()
    let areThousands = hasHead && middle.allSatisfy { $0.utf8.count == 3 }
    let isOneSign = groups.dropFirst().allSatisfy { $0.sign == first }
    if groups.count == 2 {
      switch first {
      case "'", "’", "٬":
        guard hasHead, digits[1].utf8.count == 3 else { return false }
        form = digits.joined()
      case ".", ",", "،":
        let grouped = digits.joined()
        let decimal = digits.joined(separator: ".")
        let isPoint = first == "."
        guard hasHead, digits[1].utf8.count == 3 else {
          form = decimal
          style = isPoint ? .decimalPoint : .decimalComma
          return true
        }
        form = isPoint ? decimal : grouped
        otherForm = isPoint ? grouped : decimal
      default:
        form = digits.joined(separator: ".")
      }
      return true
    }
    if isOneSign {
      let isLakh =
        first == "," && hasHead && digits[0].utf8.count <= 2
        && middle.allSatisfy { $0.utf8.count == 2 }
      guard areThousands || isLakh, digits[digits.count - 1].utf8.count == 3, first != "٫" else {
        return false
      }
      form = digits.joined()
      style = first == "." ? .groupingPoint : first == "," ? .groupingComma : []
      return true
    }
    guard areThousands, groups.dropFirst().dropLast().allSatisfy({ $0.sign == first }),
      last == "." || last == "," || last == "٫", first != "٫"
    else { return false }
    form = digits.dropLast().joined() + "." + digits[digits.count - 1]
    style = first == "." ? .groupingPoint : first == "," ? .groupingComma : []
    return true
  }

  /// "12 500" is one number, a row of numbers such as a telephone's is none.
  private mutating func joinGroupsAfterBlanks(_ scalars: [Unicode.Scalar]) {
    guard form.utf8.count <= 3, form.utf8.first != UInt8(ascii: "0"),
      form.utf8.allSatisfy(\.isASCIIDigit)
    else { return }
    let start = range.lowerBound
    if start > 1, Self.isBlank(scalars[start - 1]), scalars[start - 2].asciiDigit != nil { return }
    var end = range.upperBound
    var joined = form
    while end + 3 < scalars.count, Self.isBlank(scalars[end]), scalars[end + 1].asciiDigit != nil {
      let next = Self.endOfDigits(scalars, end + 1)
      guard next == end + 4 else { return }
      joined += Self.text((end + 1)..<next, scalars)
      end = next
    }
    guard end > range.upperBound else { return }
    if end + 1 < scalars.count, Self.parts(scalars[end]), scalars[end + 1].asciiDigit != nil {
      let next = Self.endOfDigits(scalars, end + 1)
      guard next != end + 4 else { return }
      joined += "." + Self.text((end + 1)..<next, scalars)
      end = next
    }
    form = joined
    range = start..<end
  }

  /// "4-1/2" and "4 1/2": whether a fraction belongs to the number.
  private mutating func addFraction(_ scalars: [Unicode.Scalar]) -> Bool {
    let start = range.upperBound
    guard start + 3 < scalars.count, scalars[start] == "-" || scalars[start] == " " else {
      return false
    }
    let slash = Self.endOfDigits(scalars, start + 1)
    guard slash > start + 1, slash + 1 < scalars.count, scalars[slash] == "/" else { return false }
    let end = Self.endOfDigits(scalars, slash + 1)
    guard let above = Double(Self.text((start + 1)..<slash, scalars)),
      let below = Double(Self.text((slash + 1)..<end, scalars)), above < below,
      Self.denominators.contains(below), end == scalars.count || scalars[end] != "/",
      let whole = Double(form)
    else { return false }
    form = "\(whole + above / below)"
    range = range.lowerBound..<end
    return true
  }

  private static let denominators: [Double] = [2, 3, 4, 8, 16, 32, 64]

  private static func endOfDigits(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end].asciiDigit != nil { end += 1 }
    return end
  }

  private static func text(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> String {
    String(decoding: scalars[range].lazy.compactMap(\.asciiDigit), as: UTF8.self)
  }

  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", "٫", "٬", "،", "'", "’": true
    default: false
    }
  }

  /// Blanks that keep groups of digits apart.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x2009, 0x202F: true
    default: false
    }
  }

  private static let vulgarFractions: [Unicode.Scalar: String] = [
    "½": ".5", "¼": ".25", "¾": ".75", "⅓": ".3333", "⅔": ".6667",
  ]
}
