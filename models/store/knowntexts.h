#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstring>

namespace casebook::store {

/// What was made of short texts that many rows have (owners, tags, people's ids): found again in a fraction
/// of the time that making it takes, and shared, so that rows take hardly any memory for them. A newer text
/// takes the place of an older one.
template <typename Value>
class KnownTexts final
{
public:
    /// What @p make made of this text; it is called when the text is not at hand.
    template <typename Make>
    Value of(QByteArrayView utf8, Make make)
    {
        if (utf8.isEmpty() || utf8.size() > longest)
            return make(utf8);
        Known &known = m_known[placeOf(utf8)];
        if (known.utf8.size() != utf8.size()
            || std::memcmp(known.utf8.constData(), utf8.data(), size_t(utf8.size())) != 0) {
            Value value = make(utf8);
            known = { utf8.toByteArray(), std::move(value) };
        }
        return known.value;
    }
    void clear() { m_known.fill({}); }

private:
    static constexpr qsizetype longest = 64; ///< bytes; longer texts are seldom met twice
    static constexpr int bits = 10;

    struct Known
    {
        QByteArray utf8;
        Value value;
    };

    /// By both ends: ids and names differ there.
    static size_t placeOf(QByteArrayView utf8)
    {
        quint64 first = 0;
        quint64 last = 0;
        const auto part = size_t(std::min<qsizetype>(utf8.size(), 8));
        std::memcpy(&first, utf8.data(), part);
        std::memcpy(&last, utf8.data() + size_t(utf8.size()) - part, part);
        quint64 hash = (first + quint64(utf8.size())) * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 32) ^ last) * 0x9E3779B97F4A7C15;
        return size_t(hash >> (64 - bits));
    }

    std::array<Known, size_t(1) << bits> m_known;
};

} // namespace casebook::store
