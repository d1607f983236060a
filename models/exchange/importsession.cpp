#include "models/exchange/importsession.h"

#include <algorithm>

namespace casebook::exchange {

using namespace Qt::StringLiterals;

namespace {

// A step of reading, and a commit, stay in the tens of milliseconds.
constexpr qint64 bytesPerStep = 2'097'152;
constexpr qsizetype casesPerBatch = 200;
constexpr qsizetype childrenPerBatch = 2'000;

/// Where an export put the object among those of the same moment; Kibana's search adds it (CONTRACT §8).
double rankOf(const domain::Carried &carried)
{
    return carried.unknown.value(json::savedObjectKey)["envelope"_L1]["sort"_L1][1].toDouble();
}

template <typename T>
bool isOlder(const T &a, const T &b)
{
    return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : rankOf(a.carried) < rankOf(b.carried);
}

void countTotals(store::CaseImport &one)
{
    int comments = 0;
    QSet<QString> alerts;
    for (const domain::Attachment &attachment : std::as_const(one.attachments)) {
        const domain::AttachmentKind kind = attachment.payload.kind();
        if (kind == domain::AttachmentKind::UserComment)
            ++comments;
        if (kind != domain::AttachmentKind::Alert)
            continue;
        for (const domain::AlertRef &alert : attachment.payload.alertRefs())
            alerts.insert(alert.id);
    }
    json::setCountedTotals(one.value, comments, static_cast<int>(alerts.size()));
}

} // namespace

ImportSession::ImportSession(const QString &path)
    : m_reader(path)
{
}

Result<bool> ImportSession::indexSome()
{
    if (!m_open) {
        if (const Result<void> opened = m_reader.open(); !opened)
            return failure(opened.error());
        m_open = true;
    }
    const qint64 until = m_reader.position() + bytesPerStep;
    while (m_reader.position() < until) {
        const Result<std::optional<Line>> line = m_reader.next();
        if (!line)
            return failure(line.error());
        if (!*line) {
            m_index.sort(m_report);
            m_doneBytes = m_reader.size();
            return false;
        }
        m_index.add(**line, m_report);
    }
    m_doneBytes = m_reader.position();
    return true;
}

Result<QList<store::CaseImport>> ImportSession::nextBatch()
{
    QList<store::CaseImport> batch;
    qsizetype children = 0;
    const qint64 until = m_doneBytes + bytesPerStep;
    while (m_nextCase < m_index.cases().size() && batch.size() < casesPerBatch && children < childrenPerBatch
           && (batch.isEmpty() || m_doneBytes < until)) {
        const ImportIndex::Entry &entry = m_index.cases().at(m_nextCase++);
        Result<store::CaseImport> one = readCase(entry);
        if (one) {
            children += one->attachments.size() + one->activities.size();
            batch.append(std::move(*one));
        } else if (one.error().kind == ErrorKind::File) {
            return failure(one.error());
        }
    }
    return batch;
}

Result<store::CaseImport> ImportSession::readCase(const ImportIndex::Entry &entry)
{
    const Result<QByteArray> line = m_reader.at(entry.offset);
    if (!line)
        return failure(line.error());
    m_doneBytes += line->size() + 1;
    const Result<domain::Case> value = json::savedObjectFromLine(*line).and_then(json::caseFromSavedObject);
    const std::span<const ImportIndex::Child> children = m_index.childrenOf(entry);
    if (!value) {
        m_report.skip({ .line = entry.line,
                        .what = u"cases"_s,
                        .reason = "value.invalid",
                        .detail = value.error().message });
        for (const ImportIndex::Child &child : children)
            m_report.skip({ .line = child.line, .what = {}, .reason = "case.unreadable" });
        return failure(value.error());
    }
    store::CaseImport one{ .value = *value, .attachments = {}, .activities = {} };
    QSet<QString> ids;
    for (const ImportIndex::Child &child : children) {
        if (const Result<void> read = readChild(child, one, ids); !read)
            return failure(read.error());
    }
    std::stable_sort(one.attachments.begin(), one.attachments.end(), isOlder<domain::Attachment>);
    std::stable_sort(one.activities.begin(), one.activities.end(), isOlder<domain::Activity>);
    countTotals(one);
    return one;
}

Result<void> ImportSession::readChild(const ImportIndex::Child &child, store::CaseImport &into,
                                      QSet<QString> &ids)
{
    const Result<QByteArray> line = m_reader.at(child.offset);
    if (!line)
        return failure(line.error());
    m_doneBytes += line->size() + 1;
    const auto keep = [&](auto &list, auto &&value, const QString &type) {
        if (!value) {
            m_report.skip({ .line = child.line,
                            .what = type,
                            .reason = "value.invalid",
                            .detail = value.error().message });
            return;
        }
        const QString name = type + u' ' + value->id;
        if (ids.contains(name)) {
            m_report.skip({ .line = child.line, .what = name, .reason = "id.duplicate" });
            return;
        }
        ids.insert(name);
        list.append(std::move(*value));
    };
    const Result<json::SavedObject> object = json::savedObjectFromLine(*line);
    if (child.isActivity)
        keep(into.activities, object.and_then(json::activityFromSavedObject), u"cases-user-actions"_s);
    else
        keep(into.attachments, object.and_then(json::attachmentFromSavedObject), u"cases-comments"_s);
    return {};
}

} // namespace casebook::exchange
