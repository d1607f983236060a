#pragma once

#include "models/store/slotcolumn.h"
#include "models/store/slotset.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <array>
#include <limits>
#include <optional>

namespace casebook::store {

/// What a case can be selected by, apart from words and times.
enum class Facet {
    Workspace,
    Status,
    Severity,
    Owner,
    Category,
    Connector,
    Reporter,
    Tag,
    Assignee,
    Unassigned
};
inline constexpr size_t facetCountOf = size_t(Facet::Unassigned) + 1;

/// Values of one facet, OR-ed.
struct FacetChoice
{
    Facet facet = Facet::Status;
    QList<qint64> values = {}; ///< numbers, ids, or what FacetArray::textNumber() says
    bool orUnassigned = false;
};

/// A condition of a list that the array can check; choices are AND-ed.
struct FacetSelection
{
    QList<FacetChoice> choices;
    std::optional<qint64> createdFrom, createdTo, updatedFrom, updatedTo; ///< milliseconds, inclusive
};

/// One case as the array holds it.
struct FacetRow
{
    CaseSlot slot = 0;
    QList<std::pair<Facet, qint64>> values;
    qint64 created = 0;
    std::optional<qint64> updated;
};

/// All cases in memory, hidden ones too, by what lists filter by: for each value the set of its cases. Any
/// combination of filters is a few passes over a bit a case. About 32 bytes a case. Knows nothing of SQL and
/// of threads.
class FacetArray final
{
public:
    FacetArray();

    /// Cases may not be in yet. False when keys lie too far apart to be held: then it must not be used.
    bool add(const FacetRow &row);
    /// Adds one value of a case that is in.
    void addValue(CaseSlot slot, Facet facet, qint64 value) { set(facet, value).add(slot); }
    void remove(const QList<CaseSlot> &gone);
    void compact();

    /// The number of an owner, category or connector; made when it is new.
    qint64 textNumber(const QByteArray &text);
    /// 0: no case has it.
    qint64 knownTextNumber(const QByteArray &text) const { return m_texts.value(text); }

    ChunkSpan span() const { return m_span; }
    /// Of a case that is in.
    qint64 created(CaseSlot slot) const { return m_created.get(slot); }
    std::optional<qint64> updated(CaseSlot slot) const
    {
        const qint64 time = m_updated.get(slot);
        return time == never ? std::nullopt : std::optional(time);
    }

    CaseMask everything() const;

    /// What a condition selects, as long as the array stays as it is: one case at a time, or all of them.
    class Selected
    {
    public:
        bool has(CaseSlot slot) const;
        CaseMask mask() const;

    private:
        friend class FacetArray;
        struct Range
        {
            const SlotColumn<qint64> *column = nullptr;
            qint64 first = 0;
            qint64 last = 0;
        };

        explicit Selected(const FacetArray &array)
            : m_array(&array)
        {
        }
        bool isInRanges(CaseSlot slot) const;

        const FacetArray *m_array;
        std::vector<std::vector<const SlotSet *>> m_choices; ///< one of each is needed
        std::vector<Range> m_ranges;
    };
    Selected selected(const FacetSelection &selection) const;
    /// How many of @p mask have this value.
    qint64 countOf(Facet facet, qint64 value, const CaseMask &mask) const;
    qint64 size() const { return m_size; }
    size_t bytes() const;

private:
    static constexpr qint64 never = std::numeric_limits<qint64>::min();
    using Sets = QHash<qint64, std::shared_ptr<SlotSet>>; // shared only because QHash copies

    SlotSet &set(Facet facet, qint64 value);
    bool widenTo(CaseSlot slot);
    const SlotSet *find(Facet facet, qint64 value) const;
    std::vector<const SlotSet *> setsOf(const FacetChoice &choice) const;

    ChunkSpan m_span;
    qint64 m_size = 0;
    SlotSet m_all;
    std::array<Sets, facetCountOf> m_sets;
    QHash<QByteArray, qint64> m_texts;
    SlotColumn<qint64> m_created;
    SlotColumn<qint64> m_updated;
};

} // namespace casebook::store
