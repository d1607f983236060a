#include "models/store/caseorder.h"

namespace casebook::store {

namespace {

constexpr quint32 usualSize = 256;
constexpr quint32 mostInBlock = 768;

} // namespace

int SortPlace::compare(const SortPlace &other) const
{
    if (kind != other.kind)
        return kind < other.kind ? -1 : 1;
    if (kind == Kind::Number && number != other.number)
        return number < other.number ? -1 : 1;
    if (kind == Kind::Text) {
        if (const int order = text.compare(other.text))
            return order;
    }
    return key == other.key ? 0 : key < other.key ? -1 : 1;
}

SortPlace SortPlace::of(const QVariant &value, CaseKey key)
{
    SortPlace place;
    place.key = key;
    if (value.typeId() == QMetaType::QString) {
        place.kind = Kind::Text;
        place.text = value.toString().toUtf8();
    } else if (value.isValid()) {
        place.kind = Kind::Number;
        place.number = value.toLongLong();
    }
    return place;
}

QVariant SortPlace::value() const
{
    switch (kind) {
    case Kind::Number:
        return QVariant::fromValue<qlonglong>(number);
    case Kind::Text:
        return QString::fromUtf8(text);
    case Kind::Empty:
        break;
    }
    return {};
}

CaseOrder::CaseOrder()
    : m_ids(noBlock)
{
}

bool CaseOrder::append(const SortPlace &place)
{
    const bool isNew = m_blocks.empty() || m_blocks.back().size >= usualSize
        || m_blocks.back().first.isEmpty() != place.isEmpty();
    if (isNew && !insertBlock(m_blocks.size(), place))
        return false;
    count(m_blocks.size() - 1, slotOf(place.key));
    return true;
}

bool CaseOrder::put(const SortPlace &place)
{
    size_t block = blockAt(place);
    if (block == m_blocks.size() || m_blocks[block].first.isEmpty() != place.isEmpty()) {
        block = place.isEmpty() ? m_blocks.size() : 0;
        if (!insertBlock(block, place))
            return false;
    } else if (place < m_blocks[block].first) {
        m_blocks[block].first = place;
    }
    count(block, slotOf(place.key));
    return true;
}

void CaseOrder::remove(CaseSlot slot)
{
    const size_t block = blockOf(slot);
    if (block == m_blocks.size())
        return;
    --m_blocks[block].size;
    --m_size;
    m_ids.set(slot, noBlock);
}

size_t CaseOrder::blockAt(const SortPlace &place) const
{
    const auto after
        = std::upper_bound(m_blocks.begin(), m_blocks.end(), place,
                           [](const SortPlace &wanted, const Block &block) { return wanted < block.first; });
    const auto at = size_t(after - m_blocks.begin());
    const size_t lowest = place.isEmpty() ? m_firstEmpty : 0; // before the first of its part: the first
    return at > lowest ? at - 1 : lowest;
}

size_t CaseOrder::overfull() const
{
    return m_overfull == 0 ? m_blocks.size() : m_placeOfId[m_overfull - 1];
}

bool CaseOrder::split(size_t block, const std::vector<SortPlace> &upper)
{
    m_overfull = 0;
    if (upper.empty())
        return true;
    if (!insertBlock(block + 1, upper.front()))
        return false;
    for (const SortPlace &place : upper) {
        remove(slotOf(place.key));
        count(block + 1, slotOf(place.key));
    }
    return true;
}

size_t CaseOrder::bytes() const
{
    size_t bytes
        = m_ids.bytes() + m_blocks.capacity() * sizeof(Block) + m_placeOfId.capacity() * sizeof(quint16);
    for (const Block &block : m_blocks)
        bytes += size_t(block.first.text.capacity());
    return bytes;
}

bool CaseOrder::insertBlock(size_t place, const SortPlace &first)
{
    const size_t id = m_placeOfId.size();
    if (id >= noBlock)
        return false;
    m_placeOfId.push_back(0);
    m_blocks.insert(m_blocks.begin() + qptrdiff(place),
                    Block{ .first = first, .size = 0, .id = quint16(id) });
    for (size_t i = place; i < m_blocks.size(); ++i)
        m_placeOfId[m_blocks[i].id] = quint16(i);
    if (!first.isEmpty())
        ++m_firstEmpty;
    return true;
}

void CaseOrder::count(size_t block, CaseSlot slot)
{
    m_ids.set(slot, m_blocks[block].id);
    ++m_size;
    if (++m_blocks[block].size > mostInBlock)
        m_overfull = size_t(m_blocks[block].id) + 1;
}

} // namespace casebook::store
