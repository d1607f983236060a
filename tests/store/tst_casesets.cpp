#include "models/store/caseorder.h"
#include "models/store/slotset.h"

#include <QTest>

#include <random>
#include <set>

using namespace casebook;
using namespace casebook::store;

/// The parts of the array in memory, beside the plainest thing that does the same.
class TestCaseSets : public QObject
{
    Q_OBJECT

private slots:
    void aSetHoldsWhatWasAdded_data();
    void aSetHoldsWhatWasAdded();
    void aRangeOfKeysIsTakenOut();
    void anOrderKeepsEveryCaseInTheBlockWhereItBelongs();

private:
    std::minstd_rand m_random{ 3 };
};

namespace {

constexpr CaseSlot middle = CaseSlot((qint64(1) << 32) - firstSlotKey); // where keys begin, both ways
constexpr ChunkSpan span{ (middle >> chunkBits) - 4, 8 };

std::set<CaseSlot> membersOf(const SlotSet &set)
{
    CaseMask mask(span);
    set.addTo(mask);
    std::set<CaseSlot> members;
    mask.forEach([&members](CaseSlot slot) { members.insert(slot); });
    return members;
}

} // namespace

void TestCaseSets::aSetHoldsWhatWasAdded_data()
{
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("width");
    QTest::addRow("few") << 300 << 400'000;
    QTest::addRow("many") << 9'000 << 400'000; // in lists of places
    QTest::addRow("most") << 60'000 << 100'000; // in bits
}

void TestCaseSets::aSetHoldsWhatWasAdded()
{
    QFETCH(int, cases);
    QFETCH(int, width);
    SlotSet set;
    std::set<CaseSlot> wanted;
    const auto any = [&] { return middle - CaseSlot(width / 2) + CaseSlot(m_random() % quint64(width)); };
    for (int i = 0; i < cases; ++i) {
        const CaseSlot slot = any();
        set.add(slot);
        wanted.insert(slot);
        if (i % 3 == 0) {
            const CaseSlot gone = any();
            set.remove(gone);
            wanted.erase(gone);
        }
    }
    QCOMPARE(membersOf(set), wanted);
    CaseMask removed(span);
    for (int i = 0; i < cases; ++i) {
        const CaseSlot slot = any();
        removed.set(slot);
        wanted.erase(slot);
    }
    set.removeAll(removed);
    set.compact();
    QCOMPARE(membersOf(set), wanted);
    CaseMask mask(span);
    set.addTo(mask);
    QCOMPARE(mask.count(), qint64(wanted.size()));
}

void TestCaseSets::aRangeOfKeysIsTakenOut()
{
    for (int i = 0; i < 200; ++i) {
        CaseMask mask(span);
        const CaseSlot begin = span.first << chunkBits;
        for (CaseSlot slot = begin; slot < begin + 2'000; ++slot)
            mask.set(slot);
        const qint64 first = qint64(m_random() % 2'500) - 300;
        const qint64 last = first + qint64(m_random() % 900);
        mask.removeKeys(keyOf(begin).value + first, keyOf(begin).value + last);
        for (qint64 at = 0; at < 2'000; ++at)
            QCOMPARE(mask.has(begin + CaseSlot(at)), at < first || at > last);
    }
}

void TestCaseSets::anOrderKeepsEveryCaseInTheBlockWhereItBelongs()
{
    CaseOrder order;
    std::map<CaseSlot, SortPlace> all;
    for (int i = 0; i < 12'000; ++i) {
        const CaseSlot slot = middle + CaseSlot(m_random() % 5'000);
        order.remove(slot);
        all.erase(slot);
        if (i % 5 == 0)
            continue;
        const QVariant value = i % 7 == 0 ? QVariant() : QVariant(QString::number(m_random() % 900));
        const SortPlace place = SortPlace::of(value, keyOf(slot));
        QVERIFY(order.put(place));
        all[slot] = place;
        for (size_t block = order.overfull(); block < order.blocks().size(); block = order.overfull()) {
            std::vector<SortPlace> in;
            for (const auto &[each, where] : all) {
                if (order.blockOf(each) == block)
                    in.push_back(where);
            }
            std::sort(in.begin(), in.end());
            QVERIFY(order.split(block, { in.begin() + qptrdiff(in.size() / 2), in.end() }));
        }
    }
    const auto &blocks = order.blocks();
    QVERIFY(blocks.size() > 5);
    std::vector<quint32> sizes(blocks.size());
    for (const auto &[slot, place] : all) {
        const size_t block = order.blockOf(slot);
        QVERIFY(block < blocks.size());
        ++sizes[block];
        QVERIFY(!(place < blocks[block].first));
        QVERIFY(block + 1 == blocks.size() || place < blocks[block + 1].first);
        QCOMPARE(block >= order.firstEmpty(), place.isEmpty());
        QCOMPARE(order.blockAt(place), block);
    }
    for (size_t i = 0; i < blocks.size(); ++i)
        QCOMPARE(sizes[i], blocks[i].size);
}

QTEST_GUILESS_MAIN(TestCaseSets)
#include "tst_casesets.moc"
