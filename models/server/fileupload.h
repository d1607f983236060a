#pragma once

#include "models/server/multipart.h"
#include "models/store/casestore.h"

namespace casebook::server {

/// Takes the body of a file's upload into the store as it comes: the part `file` with a file name, and the
/// text part `filename`. What is not attached in the end is dropped when it dies.
class FileUpload final : public MultipartReader
{
public:
    FileUpload(store::CaseStore &store, const QByteArray &contentType, const QString &owner,
               const domain::User &author);
    ~FileUpload() override;

    /// The file is whole: its id. InvalidInput when there was none.
    Result<QString> fileId();
    /// The name that the part `filename` gives it; empty: none.
    QString wantedName() const { return QString::fromUtf8(m_wantedName); }
    /// From now on it belongs to its case.
    void keep() { m_fileId.clear(); }

protected:
    Result<void> partBegan(const PartHead &head) override;
    Result<void> partContent(QByteArrayView content) override;

private:
    enum class Part { Other, File, Name };

    Result<void> flush();

    store::CaseStore &m_store;
    const QString m_owner;
    const domain::User m_author;
    QString m_fileId;
    QByteArray m_waiting; ///< of the file, for the next piece
    QByteArray m_wantedName;
    Part m_part = Part::Other;
};

} // namespace casebook::server
