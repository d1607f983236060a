#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace casebook::fuzz {

/// Ends the program with the rule that was broken, so that libFuzzer keeps the input; @p one and @p other are
/// what should have been equal.
[[noreturn]] inline void finding(const char *rule, const QByteArray &one = {}, const QByteArray &other = {})
{
    std::fprintf(stderr, "broken: %s\n  %s\n  %s\n", rule, one.constData(), other.constData());
    std::abort();
}

} // namespace casebook::fuzz
