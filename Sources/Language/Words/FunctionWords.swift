/// Words of either language that say little about what a segment is about.
package enum FunctionWords {
  /// Whether a folded word is such a word.
  package static func contains(_ word: WordKey) -> Bool { all.contains(word) }

  private static let all: Set<WordKey> = Set(
    """
    a an the of to in on at by for from with without and or but nor so as if than then that this \
    these those which who whom whose what when where while how why is are was were be been being \
    am do does did done have has had having will would shall should can could may might must not \
    no it its he him his she her hers they them their theirs we us our ours you your yours i me my \
    mine there here also too very more most much many such any some all both each every other \
    another own same into onto over under out up down off about after before between during \
    through against among within upon because since until although though however yet still just \
    only even ever never again once s t don't didn't isn't wasn't doesn't it's that's \
    من في علي الي عن مع ان او ثم كما قد لقد لم لن لا ما هذا هذه ذلك تلك التي الذي الذين اللذين \
    هو هي هم هما كان كانت يكون تكون كانوا بين بعد قبل خلال عند عندما حيث حين لكن ولكن بل اذا اذ لو \
    كل بعض غير اي ايضا وقد وكان وكانت ولا وفي ومن وان وهو وهي ولم به بها له لها فيه فيها منه منها \
    عليه عليها اليه اليها لهم بهم منهم عنه عنها وما بان لان فان انه انها انهم بانه وانه كذلك كانه بدون وذلك \
    حتي منذ ضد نحو لدي دون سوف ليس ليست هناك هنا نفس ذات مما عما فيما بما كلا فقط الا اما
    """
    .split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey(Folding.folded(String($0))) })
}
