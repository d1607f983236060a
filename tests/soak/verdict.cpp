#include "tests/soak/verdict.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

const auto person = u"ana"_s;

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(
        (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
            .toJson(QJsonDocument::Compact));
}

/// The value of the one custom field.
QString noteOf(const QJsonValue &customFields)
{
    for (const QJsonValue &field : customFields.toArray()) {
        if (field[u"key"_s].toString() == "note"_L1)
            return field[u"value"_s].toString();
    }
    return {};
}

QString fieldOf(const QString &what)
{
    return what == "note"_L1 ? u"customFields"_s : what;
}

QString scalar(const QString &what, const QJsonValue &value)
{
    return what == "note"_L1 ? noteOf(value) : value.toString();
}

} // namespace

Verdict::Verdict(const Evidence &evidence)
    : m_evidence(evidence)
{
    gather();
}

void Verdict::gather()
{
    for (const QJsonObject &value : m_evidence.server.cases) {
        m_texts += { value.value("title"_L1).toString(), value.value("description"_L1).toString(),
                     noteOf(value.value("customFields"_L1)), textOf(value.value("tags"_L1)) };
        for (const QJsonValue &comment : value.value("comments"_L1).toArray())
            m_texts += comment[u"comment"_s].toString();
    }
    for (const QJsonObject &dump : m_evidence.dumps) {
        m_shown += textOf(dump.value("conflicts"_L1)) + textOf(dump.value("vanished"_L1));
        for (const QJsonValue &operation : dump.value("outbox"_L1).toArray()) {
            if (!operation[u"error"_s].isUndefined())
                m_shown += textOf(operation);
        }
    }
    for (const test::TrueChange &change : m_evidence.server.truth) {
        if (change.what == "delete"_L1)
            m_deleted.insert(change.caseId);
        if (change.what == "deleteComment"_L1)
            m_removed += textOf(change.before);
    }
    for (const test::TrueChange &change : m_evidence.server.truth) {
        if (m_deleted.contains(change.caseId))
            m_removed += textOf(change.value);
    }
    for (const test::TrueChange &change : m_evidence.server.undone)
        m_removed += textOf(change.value);
}

QStringList Verdict::problems()
{
    checkTyped();
    checkEqualTexts();
    checkColleague();
    checkUnseen();
    checkLastWins();
    return m_problems;
}

int Verdict::onServer(const QString &word) const
{
    int times = 0;
    for (const QString &text : m_texts)
        times += int(text.count(word));
    return times;
}

int Verdict::timesDone(const QString &what, const QString &word) const
{
    int times = 0;
    for (const test::TrueChange &change : m_evidence.server.truth) {
        if (change.author == person && change.what == what && textOf(change.value).contains(word)
            && !textOf(change.before).contains(word) && !m_deleted.contains(change.caseId))
            ++times;
    }
    return times;
}

bool Verdict::wasEver(const QString &word) const
{
    return std::any_of(m_evidence.server.truth.begin(), m_evidence.server.truth.end(),
                       [&](const test::TrueChange &change) { return textOf(change.value).contains(word); });
}

bool Verdict::isExcused(const QString &word) const
{
    return m_shown.contains(word) || m_removed.contains(word);
}

/// The person deleted the comment or the case it stood in.
bool Verdict::isTakenBack(const Typed &typed) const
{
    for (const Typed &other : m_evidence.typed) {
        if (other.device != typed.device)
            continue;
        if (other.what == "deleteComment"_L1
            && (other.old.toString().contains(typed.word) || !other.isAnswered))
            return true;
        if (other.what == "deleteCase"_L1
            && (other.caseKey == typed.caseKey || !other.isAnswered || !typed.isAnswered))
            return true;
    }
    return false;
}

/// The person gave the same field another value afterwards.
bool Verdict::isWrittenOver(qsizetype index) const
{
    const Typed &typed = m_evidence.typed.at(index);
    for (qsizetype i = index + 1; i < m_evidence.typed.size(); ++i) {
        const Typed &later = m_evidence.typed.at(i);
        if (later.device == typed.device && later.what == typed.what
            && (later.caseKey == typed.caseKey || later.caseKey == 0))
            return true;
    }
    return false;
}

void Verdict::checkTyped()
{
    for (qsizetype i = 0; i < m_evidence.typed.size(); ++i) {
        const Typed &typed = m_evidence.typed.at(i);
        if (!typed.isUnique)
            continue;
        const bool isScalar = typed.what == "title"_L1 || typed.what == "note"_L1;
        const int times = onServer(typed.word);
        const QString name = u"%1 \"%2\" of %3"_s.arg(typed.what, typed.word, typed.device);
        if (times > 1)
            m_problems += u"%1 stands %2 times on the server"_s.arg(name).arg(times);
        if ((typed.what == "create"_L1 || typed.what == "comment"_L1)
            && timesDone(typed.what, typed.word) > 1)
            m_problems += name + u" was sent twice"_s;
        bool isThere = times > 0 || isExcused(typed.word) || isTakenBack(typed);
        if (isScalar || typed.what == "create"_L1)
            isThere = isThere || wasEver(typed.word) || isWrittenOver(i);
        if (typed.isAnswered && !isThere)
            m_problems += name + u" is lost"_s;
    }
}

/// Equal texts are interchangeable: only their number counts.
void Verdict::checkEqualTexts()
{
    const QList<std::pair<QString, QString>> equals{ { u"create"_s, u"same title"_s },
                                                     { u"comment"_s, u"same text"_s } };
    for (const auto &[what, text] : equals) {
        int asked = 0;
        int certain = 0;
        QMap<QString, int> certainOf;
        for (const Typed &typed : m_evidence.typed) {
            if (typed.what != what || typed.word != text)
                continue;
            ++asked;
            if (typed.isAnswered && !isTakenBack(typed))
                certain = qMax(certain, ++certainOf[typed.device]);
        }
        int done = 0;
        int gone = 0; // what was deleted meanwhile can't be told from what never was
        for (const test::TrueChange &change : m_evidence.server.truth) {
            const QJsonValue value = what == "create"_L1 ? change.value[u"title"_s] : change.value;
            if (change.author != person || change.what != what || !value.toString().startsWith(text))
                continue;
            ++done;
            gone += m_deleted.contains(change.caseId) ? 1 : 0;
        }
        if (done - gone > asked)
            m_problems
                += u"%1 \"%2\" was asked %3 times, done %4 times"_s.arg(what, text).arg(asked).arg(done);
        if (done < certain && !isExcused(text))
            m_problems += u"%1 \"%2\" was asked %3 times, done only %4 times"_s.arg(what, text)
                              .arg(certain)
                              .arg(done);
    }
}

void Verdict::checkColleague()
{
    for (const World::ColleagueDid &did : m_evidence.colleague) {
        if (did.word.isEmpty())
            continue;
        const int times = onServer(did.word);
        const QString name = u"the colleague's %1 \"%2\""_s.arg(did.what, did.word);
        if (times > 1)
            m_problems += u"%1 stands %2 times on the server"_s.arg(name).arg(times);
        const bool mayGo = did.what == "title"_L1 || did.what == "create"_L1;
        if (times == 0 && !isExcused(did.word) && !mayGo)
            m_problems += name + u" is lost"_s;
    }
}

/// Do edits of the person's lead from one value to another?
bool Verdict::leads(const QString &field, const QString &from, const QString &to) const
{
    QSet<QString> reached{ from };
    for (bool grew = true; grew && !reached.contains(to);) {
        grew = false;
        for (const Typed &typed : m_evidence.typed) {
            if (typed.what == field && !reached.contains(typed.word)
                && (reached.contains(typed.old.toString()) || !typed.isAnswered)) {
                reached.insert(typed.word);
                grew = true;
            }
        }
    }
    return reached.contains(to);
}

void Verdict::checkUnseen()
{
    for (const test::TrueChange &change : m_evidence.server.truth) {
        const QString what = change.what == "customFields"_L1 ? u"note"_s : change.what;
        if (change.author != person || (what != "title"_L1 && what != "note"_L1))
            continue;
        const QString before = scalar(what, change.before);
        const QString after = scalar(what, change.value);
        if (!leads(what, before, after))
            m_problems += u"%1 \"%2\" was written over \"%3\", unseen"_s.arg(what, after, before);
    }
}

/// Where only one device changed a field, its last value stands.
void Verdict::checkLastWins()
{
    if (m_evidence.dumps.size() != 1 || !m_evidence.server.undone.isEmpty())
        return;
    const QJsonObject &dump = m_evidence.dumps.first();
    for (const QJsonValue &row : dump.value("cases"_L1).toArray()) {
        const qint64 key = qint64(row[u"case"_s].toDouble());
        for (const QString &what : { u"title"_s, u"note"_s, u"status"_s, u"severity"_s }) {
            QString last;
            for (const Typed &typed : m_evidence.typed) {
                if (typed.what == what && (typed.caseKey == key || typed.caseKey == 0))
                    last = typed.isAnswered ? typed.word : QString();
            }
            bool isOurs = !last.isEmpty();
            for (const test::TrueChange &change : m_evidence.server.truth) {
                if (change.caseId == row[u"id"_s].toString() && change.what == fieldOf(what)
                    && change.author != person)
                    isOurs = false;
            }
            for (const QJsonValue &conflict : dump.value("conflicts"_L1).toArray()) {
                if (conflict[u"case"_s] == row[u"case"_s])
                    isOurs = false;
            }
            const QString now
                = what == "note"_L1 ? row[u"custom"_s][u"note"_s].toString() : row[what].toString();
            if (isOurs && now != last)
                m_problems += u"%1 of case %2 is \"%3\", but \"%4\" was typed last"_s.arg(what).arg(key).arg(
                    now, last);
        }
    }
}

} // namespace casebook::soak
