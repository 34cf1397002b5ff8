import Model
import NamedEntities

/// The keys under which a library has the spellings that a word may be another spelling of, by its sound.
public enum SoundingAlike {
  /// Keys of the words that stand for people, and of the last words of people's names, and of places and
  /// bodies of one word.
  ///
  /// - Complexity: O(*n*) in letters.
  public static func keys(of word: String) -> [UInt64] {
    let oneWord: [EntityType] = [.person, .location, .organization]
    return SpellingKeys.lastSounds(of: word) + SpellingKeys.loneSounds(of: word)
      + oneWord.flatMap { SpellingKeys.sounds(ofLone: word, $0) }
  }
}
