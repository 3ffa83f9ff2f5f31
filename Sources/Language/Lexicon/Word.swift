/// The words that single rules ask for; the raw value is the lexeme.
enum Word: UInt16, CaseIterable, Sendable {
  case the = 1
  case a, an, of, to, and, or, but, nor, not, no
  case `in`, on, at, by, from, with, `for`, since, until, till, through, between, during, before, after, within, into
  case about, around, early, late, earlier, later, mid, beginning, end, middle, start
  case last, next, past, this, that, these, those, coming, following, previous, same, every, each, per, other
  case ago, now, old, aged, time, back, recent, recently, once, again, hence
  case today, yesterday, tomorrow, tonight, day, week, weekend, month, quarter, year, decade, century, hour, morning
  case afternoon, evening, night, noon, midnight, first
  case he, she, they, it, i, we, you, him, her, his, them, their, who, which, what, whom, whose
  case quoted, quotes, quoting, cited, cites, citing, put, puts, words
  case continues, continued, denied, denies, said, says, told, added, asked, post, according, tweeted, wrote
  case new, us, will, would, may, march, can, be, have, has, had, `is`, are, was, were, been, being, having, `do`, does,
    did
  case s, am, pm, ad, bc, co, st
  case `as`, so, than, too, also, only, just, both, either, there, here, then, when, `where`, why, how, whether, because
  case president, spokesman, spokeswoman, spokesperson, statement, interview, letter, email
  case throughout, half, spring, summer, autumn, winter, fall
  case ahead, starting, effective, upcoming, might, could, should, must, shall
  case fiscal, fy, deadline
  case believe, believes, believed, think, thinks, thought, hope, hopes, hoped, considers, considered
  case aga, bey, khan, pasha, born, died
  case majority, minority, press, vice, acting, interim, minister, secretary, house, soon, delivery, futures
  case its, very, etc, another, like, more, most, some, any, all, such, out, over, under, up, down, off
  case plan, plans

  /// The word as the text has it, folded.
  var spelling: String { String(describing: self) }

  /// Whether capitals make it another word than the one the lexicon knows: US, IT, WHO.
  static func isOtherInCapitals(_ lexeme: UInt16) -> Bool {
    lexeme == us.rawValue || lexeme == it.rawValue || lexeme == who.rawValue
  }
}
