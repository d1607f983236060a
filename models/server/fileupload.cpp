#include "models/server/fileupload.h"

#include "models/domain/problem.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceBytes = 1024 * 1024;
constexpr qsizetype longestName = 4 * 1024;

} // namespace

FileUpload::FileUpload(store::CaseStore &store, const QByteArray &contentType, const QString &owner,
                       const domain::User &author)
    : MultipartReader(contentType)
    , m_store(store)
    , m_owner(owner)
    , m_author(author)
{
}

FileUpload::~FileUpload()
{
    if (!m_fileId.isEmpty())
        m_store.dropFile(m_fileId);
}

Result<void> FileUpload::partBegan(const PartHead &head)
{
    m_part = head.name == "file"_L1 ? Part::File : head.name == "filename"_L1 ? Part::Name : Part::Other;
    if (m_part == Part::Other)
        return failure(domain::invalidKeys({}, head.name, { head.name }));
    if (m_part == Part::Name)
        return {};
    if (!m_fileId.isEmpty() || head.fileName.isEmpty()) {
        return failure(domain::invalid("file.missing", u"file"_s,
                                       u"[request body.file]: expected one file with a filename"_s));
    }
    const qsizetype dot = head.fileName.lastIndexOf(u'.');
    const Result<QString> id = m_store
                                   .beginFile({ .name = dot < 0 ? head.fileName : head.fileName.left(dot),
                                                .extension = dot < 0 ? QString() : head.fileName.mid(dot + 1),
                                                .owner = m_owner,
                                                .author = m_author })
                                   .result();
    if (!id)
        return failure(id.error());
    m_fileId = *id;
    return {};
}

Result<void> FileUpload::partContent(QByteArrayView content)
{
    if (m_part == Part::Name) {
        m_wantedName.append(content.data(), content.size());
        if (m_wantedName.size() > longestName)
            return failure(
                domain::invalid("file.nameTooLong", u"filename"_s, u"The filename is too long."_s));
        return {};
    }
    m_waiting.append(content.data(), content.size());
    return m_waiting.size() < pieceBytes ? Result<void>() : flush();
}

Result<void> FileUpload::flush()
{
    if (m_waiting.isEmpty())
        return {};
    return m_store.appendFile(m_fileId, std::exchange(m_waiting, {})).result();
}

Result<QString> FileUpload::fileId()
{
    if (m_fileId.isEmpty()) {
        return failure(domain::invalid("file.missing", u"file"_s,
                                       u"[request body.file]: expected one file with a filename"_s));
    }
    if (const Result<void> flushed = flush(); !flushed)
        return failure(flushed.error());
    return m_fileId;
}

} // namespace casebook::server
