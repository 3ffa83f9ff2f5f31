import Foundation

private let tooBig = FilterFailure("whole numbers have at most 64 bits")
private let zeroDivision = FilterFailure("division by zero")

/// Python's arithmetic on integers; `/` and negative powers give floats.
func arithmetic(_ operation: BinaryOperator, _ a: Int, _ b: Int) throws(FilterFailure) -> Value {
  switch operation {
  case .add: return .int(try checked(a.addingReportingOverflow(b)))
  case .subtract: return .int(try checked(a.subtractingReportingOverflow(b)))
  case .multiply: return .int(try checked(a.multipliedReportingOverflow(by: b)))
  case .divide:
    guard b != 0 else { throw zeroDivision }
    return .double(Double(a) / Double(b))
  case .floorDivide:
    guard b != 0 else { throw zeroDivision }
    let quotient = try checked(a.dividedReportingOverflow(by: b))
    return .int(a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient)
  case .modulo:
    guard b != 0 else { throw zeroDivision }
    if b == -1 { return .int(0) }
    let rest = a % b
    return .int(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
  case .power: return try power(a, b)
  }
}

private func checked(_ result: (partialValue: Int, overflow: Bool)) throws(FilterFailure) -> Int {
  guard !result.overflow else { throw tooBig }
  return result.partialValue
}

private func power(_ base: Int, _ exponent: Int) throws(FilterFailure) -> Value {
  guard exponent >= 0 else {
    guard base != 0 else { throw zeroDivision }
    return .double(pow(Double(base), Double(exponent)))
  }
  var (result, square, rest) = (1, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result = try checked(result.multipliedReportingOverflow(by: square)) }
    rest >>= 1
    if rest > 0 { square = try checked(square.multipliedReportingOverflow(by: square)) }
  }
  return .int(result)
}

/// Python's arithmetic on floats.
func arithmetic(_ operation: BinaryOperator, _ a: Double, _ b: Double) throws(FilterFailure) -> Value {
  switch operation {
  case .add: return .double(a + b)
  case .subtract: return .double(a - b)
  case .multiply: return .double(a * b)
  case .divide:
    guard b != 0 else { throw zeroDivision }
    return .double(a / b)
  case .floorDivide:
    guard b != 0 else { throw zeroDivision }
    return .double((a / b).rounded(.down))
  case .modulo:
    guard b != 0 else { throw zeroDivision }
    let rest = fmod(a, b)
    return .double(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
  case .power:
    guard a != 0 || b >= 0 else { throw zeroDivision }
    return .double(pow(a, b))
  }
}
