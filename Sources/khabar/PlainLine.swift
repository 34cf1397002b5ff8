/// A command line of words and of options with their values, and nothing else.
///
/// The parser of arguments asks Swift's runtime what each type and default of a command can do, which takes longer
/// than many an answer: a third of a search. The lines that are typed most need none of it. Whatever is not
/// plain (help, an unknown option, one given twice, a value that does not fit) is left to the parser, which has the
/// words for what is wrong.
struct PlainLine {
  /// What stands on the line beside options, in order.
  private(set) var words: [String] = []
  /// Few, so that they are looked through: a dictionary is one more type for the runtime to ask about.
  private var options: [(name: String, value: String)] = []
  private var flags: [String] = []

  /// Reads a line; `nil` where it is not plain.
  ///
  /// - Parameters:
  ///   - arguments: What was typed, without the command's name.
  ///   - names: Options that have values, as `--limit`.
  ///   - flagNames: Options without a value.
  init?(_ arguments: [String], options names: [String], flags flagNames: [String] = []) {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      guard !argument.isEmpty, argument != "help" else { return nil }
      guard argument.utf8.first == UInt8(ascii: "-") else {
        words.append(argument)
        continue
      }
      if flagNames.contains(argument), !flags.contains(argument) {
        flags.append(argument)
        continue
      }
      guard names.contains(argument), self[argument] == nil, index < arguments.count else {
        return nil
      }
      let value = arguments[index]
      index += 1
      guard !value.isEmpty, value.utf8.first != UInt8(ascii: "-") else { return nil }
      options.append((argument, value))
    }
  }

  /// The value of an option; `nil` where it is not on the line.
  subscript(name: String) -> String? {
    for option in options where option.name == name { return option.value }
    return nil
  }

  /// Whether an option without a value is on the line.
  func has(_ flag: String) -> Bool { flags.contains(flag) }
}
