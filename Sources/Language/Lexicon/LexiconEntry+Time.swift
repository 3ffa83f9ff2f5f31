extension LexiconEntry {
  /// Months, weekdays, units, numbers in words, named days.
  static let time: [LexiconEntry] = [
    LexiconEntry(
      [.month, .neverName], from: 1,
      "january february march april may june july august september october november december"),
    LexiconEntry([.month, .neverName], from: 1, "jan feb mar apr may jun jul aug sep oct nov dec"),
    LexiconEntry([.month, .neverName], value: 9, "sept"),
    LexiconEntry([.weekday, .neverName], from: 1, "monday tuesday wednesday thursday friday saturday sunday"),
    LexiconEntry([.weekday, .neverName], from: 1, "mon tue wed thu fri sat sun"),
    LexiconEntry([.weekday, .neverName], from: 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
    LexiconEntry([.weekday, .neverName], value: 2, "tues"),
    LexiconEntry([.weekday, .neverName], value: 4, "thur thurs"),
    LexiconEntry([.timeUnit], from: 1, "hour day week weekend month quarter year decade century"),
    LexiconEntry([.timeUnit], from: 1, "hours days weeks weekends months quarters years decades centuries"),
    LexiconEntry([.timeUnit], value: 0, "minute minutes moment moments second seconds"),
    LexiconEntry(
      [.timelessNoun],
      """
      workforce leaders world economy jobs generation generations technology technologies challenges workers scientists
      engineers citizens voters students youth society needs problems threats standards children farmers cities
      """),
    LexiconEntry([.quarterName], from: 1, "q1 q2 q3 q4"),
    LexiconEntry([.accounting], "fiscal fy financial budget budgetary academic school"),
    LexiconEntry([.namedByDay], value: 1, "committee commission panel inquiry movement"),
    LexiconEntry([.namedByDay], value: 2, "attack attacks massacre riot riots rioters insurrection siege"),
    LexiconEntry(
      [.figure],
      """
      profit profits earnings earned revenue revenues sales results net loss losses growth gdp output income guidance margin
      margins production shipments deliveries economy economies inflation exports imports money budget dividend dividends
      unemployment jobs demand spending orders investment shares company companies firm firms bank banks percent market markets
      financial prices costs outlook forecast
      """),
    LexiconEntry([.season], from: 1, "spring summer autumn winter"),
    LexiconEntry([.season], value: 3, "fall"),
    LexiconEntry([.numberWord], value: 1, "a an one single"),
    LexiconEntry(
      [.numberWord], from: 2,
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
      twenty
      """),
    LexiconEntry([.numberWord], value: 30, "thirty"),
    LexiconEntry([.numberWord], value: 2, "couple"),
    LexiconEntry(
      [.ordinalWord], from: 1,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
      sixteenth seventeenth eighteenth nineteenth twentieth
      """),
    LexiconEntry([.namedDay], "today yesterday tomorrow tonight"),
    LexiconEntry(
      [.namedDay],
      """
      new martin groundhog valentine valentines presidents st april ash palm good easter pentecost earth may cinco mother mothers memorial flag father fathers juneteenth canada independence fourth july bastille labor columbus indigenous halloween all guy election veterans remembrance armistice thanksgiving black cyber christmas boxing inauguration
      """),
    LexiconEntry(
      [.dayPart],
      "morning afternoon evening night midday noon midnight lunchtime overnight mornings afternoons evenings nights"),
    LexiconEntry([.vagueNumber], "few several some many recent dozen dozens numerous"),
    LexiconEntry(
      [.dayNamePrefix],
      "black good ash super bloody palm cyber holy giving shrove maundy fat casual throwback blue sheer"),
    LexiconEntry([.neverName], "thanksgiving christmas easter halloween hanukkah ramadan diwali"),
  ]
}
