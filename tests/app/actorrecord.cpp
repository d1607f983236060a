#include "tests/app/actorrecord.h"

#include "ui/common/draftsaver.h"

#include <algorithm>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int schedulingMilliseconds = 100; // lines may come later than they were written

} // namespace

void ActorRecord::take(const QByteArray &output)
{
    m_unfinished += output;
    for (qsizetype end = m_unfinished.indexOf('\n'); end >= 0; end = m_unfinished.indexOf('\n')) {
        m_lines.append(QString::fromUtf8(m_unfinished.first(end)));
        m_times.append(m_clock.elapsed());
        m_unfinished.remove(0, end + 1);
    }
}

bool ActorRecord::has(const QString &word) const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(),
                       [&word](const QString &line) { return line == word || line.startsWith(word + u' '); });
}

QString ActorRecord::last(const QString &word) const
{
    for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line) {
        if (line->startsWith(word + u' '))
            return line->mid(word.size() + 1);
    }
    return {};
}

QStringList ActorRecord::comments() const
{
    QStringList texts;
    for (const QString &line : m_lines) {
        if (line.startsWith("comment "_L1))
            texts.append(line.mid(8));
    }
    return texts;
}

QString ActorRecord::typedNow() const
{
    if (m_lines.isEmpty() || !m_lines.last().startsWith("typed "_L1))
        return {};
    return m_lines.last().mid(6);
}

QString ActorRecord::dueDraft(int graceMilliseconds) const
{
    for (qsizetype i = m_lines.size() - 1; i >= 0 && m_lines.at(i).startsWith("typed "_L1); --i) {
        const qint64 next = i + 1 < m_times.size() ? m_times.at(i + 1) : m_end;
        // a save begun in a pause goes on while typing does
        const bool paused = next - m_times.at(i) >= ui::DraftSaver::pauseMilliseconds + schedulingMilliseconds
            && m_end - m_times.at(i) >= ui::DraftSaver::pauseMilliseconds + graceMilliseconds;
        const bool old = m_end - m_times.at(i) >= ui::DraftSaver::longestMilliseconds + graceMilliseconds;
        if (paused || old)
            return m_lines.at(i).mid(6);
    }
    return {};
}

QString ActorRecord::transcript() const
{
    QString text;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        text += u"%1 %2\n"_s.arg(m_times.at(i) - m_end, 7).arg(m_lines.at(i));
    return text;
}

} // namespace casebook::test
