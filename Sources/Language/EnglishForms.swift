/// Spellings and forms of folded English words that the index has under other stems: British and American ones,
/// and plurals that the Snowball stemmer does not join with their singular.
enum EnglishForms {
  /// The other forms that a word may have; many of them are none, which no library has.
  ///
  /// - Returns: None where the word is not in small Latin letters or too short.
  static func all(of word: String) -> [String] {
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return []
    }
    return (otherByWord[word] ?? []) + plurals(of: word) + spellings(of: word)
  }

  // MARK: Irregular words

  private static let otherByWord: [String: [String]] = {
    var others: [String: [String]] = [:]
    for (one, other) in irregularPlurals + spelledApart {
      others[one, default: []].append(other)
      others[other, default: []].append(one)
    }
    return others
  }()

  private static let irregularPlurals = [
    ("man", "men"), ("woman", "women"), ("child", "children"), ("foot", "feet"),
    ("tooth", "teeth"), ("goose", "geese"), ("mouse", "mice"), ("ox", "oxen"),
    ("wife", "wives"), ("life", "lives"), ("knife", "knives"), ("leaf", "leaves"),
    ("half", "halves"), ("calf", "calves"), ("wolf", "wolves"), ("shelf", "shelves"),
    ("thief", "thieves"), ("loaf", "loaves"), ("crisis", "crises"), ("analysis", "analyses"),
    ("basis", "bases"), ("thesis", "theses"), ("hypothesis", "hypotheses"), ("oasis", "oases"),
    ("diagnosis", "diagnoses"), ("criterion", "criteria"), ("phenomenon", "phenomena"),
    ("medium", "media"), ("bacterium", "bacteria"), ("memorandum", "memoranda"),
    ("referendum", "referenda"), ("curriculum", "curricula"), ("fungus", "fungi"),
    ("nucleus", "nuclei"), ("index", "indices"), ("matrix", "matrices"),
    ("policeman", "policemen"), ("policewoman", "policewomen"), ("gunman", "gunmen"),
    ("spokesman", "spokesmen"), ("spokeswoman", "spokeswomen"), ("fisherman", "fishermen"),
    ("businessman", "businessmen"), ("businesswoman", "businesswomen"), ("fireman", "firemen"),
    ("serviceman", "servicemen"), ("chairman", "chairmen"), ("congressman", "congressmen"),
    ("grandchild", "grandchildren"), ("schoolchild", "schoolchildren"),
  ]

  private static let spelledApart = [
    ("grey", "gray"), ("plough", "plow"), ("aluminium", "aluminum"), ("jewellery", "jewelry"),
    ("sceptic", "skeptic"), ("sceptical", "skeptical"), ("mould", "mold"), ("tyre", "tire"),
    ("tyres", "tires"), ("pyjamas", "pajamas"), ("enquiry", "inquiry"), ("enquiries", "inquiries"),
    ("judgement", "judgment"), ("ageing", "aging"), ("programme", "program"),
    ("programmes", "programs"), ("defence", "defense"), ("offence", "offense"),
    ("offences", "offenses"), ("licence", "license"), ("licences", "licenses"),
    ("pretence", "pretense"), ("practise", "practice"), ("aeroplane", "airplane"),
    ("aeroplanes", "airplanes"), ("manoeuvre", "maneuver"), ("manoeuvres", "maneuvers"),
    ("cheque", "check"), ("cheques", "checks"),
  ]

  // MARK: Rules

  /// A short word in -s, of whose plural the stemmer takes one letter alone: `bus`, `buses`.
  private static func plurals(of word: String) -> [String] {
    if word.hasSuffix("ses"), !word.hasSuffix("sses") { return [String(word.dropLast(2))] }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? [word + "es"] : []
  }

  private static func spellings(of word: String) -> [String] {
    guard word.utf8.count >= 5 else { return [] }
    var forms: [String] = []
    for (one, other) in endings where word.hasSuffix(one) {
      forms.append(word.dropLast(one.utf8.count) + other)
    }
    for beginning in beginningsInOr where word.hasPrefix(beginning) {
      let rest = word.dropFirst(beginning.utf8.count)
      if rest.hasPrefix("our") {
        forms.append(beginning + "or" + rest.dropFirst(3))
      } else if rest.hasPrefix("or") {
        forms.append(beginning + "our" + rest.dropFirst(2))
      }
    }
    return forms + digraphs(of: word)
  }

  /// Endings that stand for each other. Words that are spelled so everywhere (`rise`) have no other.
  private static let endings: [(String, String)] = {
    var british: [(String, String)] = [("logue", "log"), ("logues", "logs")]
    for ending in ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational"] {
      british.append(("is" + ending, "iz" + ending))
    }
    for ending in ["e", "ed", "es", "er", "ers", "ing"] {
      british.append(("ys" + ending, "yz" + ending))
    }
    for ending in ["ed", "ing", "er", "ers"] { british.append(("ll" + ending, "l" + ending)) }
    for letter in ["t", "b"] {
      british.append((letter + "re", letter + "er"))
      british.append((letter + "res", letter + "ers"))
    }
    return british + british.map { ($0.1, $0.0) }
  }()

  /// What stands before -our in British words and before -or in American ones.
  private static let beginningsInOr = [
    "arm", "behavi", "clam", "col", "discol", "endeav", "fav", "disfav", "ferv", "flav", "glam",
    "harb", "hon", "dishon", "hum", "lab", "neighb", "od", "parl", "ranc", "rig", "rum", "sav",
    "savi", "splend", "succ", "tum", "val", "vap", "vig", "misdemean",
  ]

  /// `paediatric`, `pediatric`: British words keep the digraphs of Latin.
  private static func digraphs(of word: String) -> [String] {
    var forms: [String] = []
    var last: Character = " "
    for (place, letter) in zip(word.indices, word) {
      if letter == "e" {
        let (head, tail) = (word[..<place], word[place...])
        if last == "a" || last == "o" {
          forms.append(String(head.dropLast()) + tail)
        } else if word.utf8.count >= shortestWithDigraph {
          forms += [head + "a" + tail, head + "o" + tail]
        }
      }
      last = letter
    }
    return forms
  }

  private static let shortestWithDigraph = 6
}
