import Language
import Testing

struct NameTests {
  @Test func leavesTitlesPossessivesAndArticlesOut() {
    expectNames(
      "The U.S. President Donald Trump met Turkey's Recep Tayyip Erdoğan at the White House.",
      ["U.S. place", "Donald Trump person", "Turkey place", "Recep Tayyip Erdoğan person", "White House organization"])
    expectNames("Sen. J. R. Smith and Lt. Gov. Ana Ruiz left.", ["J. R. Smith person", "Ana Ruiz person"])
    expectNames(
      "Secretary of State Marco Rubio called Mohammed bin Salman.",
      ["Marco Rubio person", "Mohammed bin Salman person"])
  }

  @Test func partsOfficesFromOrganizations() {
    expectNames(
      "She met the CEO of Holm Corporation, Dist. Atty. Dan Cole and the Chairman of the Lund Committee.",
      ["Holm Corporation organization", "Dan Cole person", "Lund Committee organization"])
  }

  @Test func takesNoPeopleForAName() {
    expectNames(
      "The South African captain Mark Holm and two Australians met at 3pm AEDT in South Africa.",
      ["Mark Holm person", "South Africa place"])
  }

  @Test func tellsPeopleByWhatIsSaidOfThem() {
    expectNames(
      "Ludde Ingvall, the skipper of Aurora, met Osman-aga, who sells tea, and Standard Holm, the investment bank.",
      ["Ludde Ingvall person", "Aurora unknown", "Osman-aga person", "Standard Holm unknown"])
    expectNames("Then the Arna Lund Holm told them.", ["Arna Lund Holm unknown"])
    expectNames(
      "Henrik Ludvall, the group’s chief executive, met Uma Narain, acting head of the mission, at Holm Ludvall, analysts of oil.",
      ["Henrik Ludvall person", "Uma Narain person", "Holm Ludvall unknown"])
  }

  @Test func takesPeopleNamedForPlaces() {
    expectNames(
      "Mike Street, director of operations, met Mr Park in George Street.",
      ["Mike Street person", "Park person", "George Street place"])
    expectNames(
      "Actor Denzel Washington met Austin Holm, 45, in Jordan Valley. Denzel Washington said no.",
      [
        "Denzel Washington person", "Austin Holm person", "Jordan Valley place",
        "Denzel Washington person = Denzel Washington",
      ])
  }

  @Test func leavesPlacesThatPeopleAreNamedForWhereTheyAre() {
    expectNames(
      "Washington sent ships. Dan Washington wrote from Washington, and Washington was glad on Black Friday.",
      [
        "Washington place", "Dan Washington person", "Washington place = Washington",
        "Washington person = Dan Washington",
      ])
  }

  @Test func tracesSurnamesToTheFullName() {
    expectNames(
      "Nicolás Maduro stayed. Later Maduro left, and Mr. Maduro’s wife with him.",
      ["Nicolás Maduro person", "Maduro person = Nicolás Maduro", "Maduro person = Nicolás Maduro"])
    expectNames(
      "George Bush met Laura Bush. Bush smiled.", ["George Bush person", "Laura Bush person", "Bush unknown"])
  }

  @Test func knowsFamilyNamesThatComeFirstAndAcronymsThatAreNoSurnames() {
    expectNames(
      "The UN invited Xi Jinping and Kim Jong Un, said spokesman Lee Cho. Then Xi left.",
      [
        "UN organization", "Xi Jinping person", "Kim Jong Un person", "Lee Cho person", "Xi person = Xi Jinping",
      ])
  }

  @Test func readsWordsThatOpenSentencesWithCare() {
    expectNames("Polls have shown little. Officials agreed. Ruiz said no.", ["Ruiz unknown"])
    expectNames("In Ankara, Monday was quiet. I left.", ["Ankara place"])
  }

  @Test func partsAnOfficeFromWhoHoldsIt() {
    expectNames(
      "The leader of the Commons Oliver Heald said no.", ["Commons organization", "Oliver Heald person"])
    expectNames(
      "The envoy for Syria Jasper van der Holm met the head of Egypt Cotton Ltd and Ald. Ana Ruiz.",
      ["Syria place", "Jasper van der Holm person", "Egypt Cotton Ltd organization", "Ana Ruiz person"])
    expectNames(
      "Senate Majority Leader Bob Lund and Holm Chief Financial Officer Ana Ruiz met USAID Administrator Lee Cho.",
      ["Senate organization", "Bob Lund person", "Ana Ruiz person", "USAID organization", "Lee Cho person"])
    expectNames(
      "The secretary of the Royal College of Nursing Pat Lund met Carleton MPP Goldie Holm and PM Modi.",
      ["Royal College of Nursing organization", "Pat Lund person", "Goldie Holm person", "Modi person"])
    expectNames(
      "Russian Energy Minister Ana Ruiz, US Energy Secretary Bob Lund and Oman’s Minister of Oil met the White House Press Secretary.",
      ["Ana Ruiz person", "US place", "Bob Lund person", "Oman place", "White House organization"])
  }

  @Test func keepsWhatAnOrganizationIsFor() {
    expectNames("They asked the Holm Council on Iran.", ["Holm Council organization", "Iran place"])
    expectNames(
      "They and Doctors Without Borders wrote to the Commission on Human Rights, the Forum for Democratic Change and the Council on Monday.",
      [
        "Doctors Without Borders unknown", "Commission on Human Rights organization",
        "Forum for Democratic Change organization",
      ])
  }

  @Test func keepsParticlesOfSurnames() {
    expectNames(
      "Walid al-Holm met Jasper de Lund. De Lund said that al-Holm and de Lund agreed with the van Toyota sent.",
      [
        "Walid al-Holm person", "Jasper de Lund person", "De Lund person = Jasper de Lund",
        "al-Holm person = Walid al-Holm", "de Lund person = Jasper de Lund", "van Toyota person",
      ])
    expectNames("Al Gore met Ben Holm, and ten Turks left.", ["Al Gore person", "Ben Holm person"])
    expectNames(
      "They joined Pakistan Tehreek-e-Insaf in Holm-by-Sea.",
      ["Pakistan Tehreek-e-Insaf unknown", "Holm-by-Sea unknown"])
  }

  @Test func joinsOfficesThatAreNamedForTheirHolders() {
    expectNames(
      "The Holm County Sheriff’s Department and the United Nations Children's Fund met Turkey's Ministry of Defence.",
      [
        "Holm County Sheriff’s Department organization", "United Nations Children's Fund organization", "Turkey place",
        "Ministry of Defence organization",
      ])
  }

  @Test func leavesHonoursAndOrdinalsOutOfNames() {
    expectNames("Ana Ruiz QC and Bob Lund MP met before July Fourth.", ["Ana Ruiz person", "Bob Lund person"])
    expectNames(
      "They met Labour MPs and House Republicans.", ["Labour unknown", "House organization"])
  }

  @Test func takesNoVerbForPartOfANameThatStandsAloneElsewhere() {
    expectNames("Choosing Ruiz was wise. Then Ana Ruiz left.", ["Ruiz person = Ana Ruiz", "Ana Ruiz person"])
    expectNames("Boeing Aircraft fell. Later Boeing rose.", ["Boeing Aircraft unknown", "Boeing unknown"])
  }

  @Test func tellsOrganizationsAndPlacesByTheirWords() {
    expectNames(
      "The Ministry of Foreign Affairs, the Washington Post and NATO wrote to New York.",
      [
        "Ministry of Foreign Affairs organization", "Washington Post organization", "NATO organization",
        "New York place",
      ])
    expectNames(
      "The Department of Health and Human Services is in the United States.",
      ["Department of Health and Human Services organization", "United States place"])
  }

  @Test func takesNoNamesFromLinesInCapitals() {
    expectNames("MAN BITES DOG IN ANKARA AGAIN", [])
  }

  @Test func readsHeadlinesByTheNamesOfTheText() {
    expectNames(
      "Trump Announces Closure Of Airspace\nDonald Trump closed it.",
      ["Trump person = Donald Trump", "Donald Trump person"])
  }

  private func expectNames(_ lines: String, _ expected: [String], location: SourceLocation = #_sourceLocation) {
    let analyzed = Analyzed(lines)
    let found = analyzed.analysis.names.map { name in
      let full = name.full == name.range ? "" : " = \(analyzed.words(name.full))"
      return "\(analyzed.words(name.range)) \(name.kind.rawValue)\(full)"
    }
    #expect(found == expected, sourceLocation: location)
  }
}
