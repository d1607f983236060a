#pragma once

#include "models/json/responses.h"
#include "models/remote/httpclient.h"
#include "models/remote/promised.h"

#include <QSet>

#include <memory>

namespace casebook::remote {

/// Reads a case's attachments where GET case does not hold them (9.x, CONTRACT §2.6): people's comments page
/// by page, then those that only the activities tell of. Keeps itself alive until it is done; runs on the
/// client's network thread.
class AttachmentsReader final : public std::enable_shared_from_this<AttachmentsReader>
{
public:
    using Promise = Promised<QList<domain::Attachment>>;

    AttachmentsReader(HttpClient &client, QString caseId, Promise promised);
    void start();

private:
    void askComments(int page);
    void takeComments(const json::CommentsDocument &document);
    void askActivities(int page);
    void takeActivities(const json::ActivityDocument &document);
    void askOthers();
    void askSingly();
    void finish();

    HttpClient &m_client;
    const QString m_caseId;
    const Promise m_promised;
    QList<domain::Attachment> m_attachments;
    QSet<QString> m_ids; // of m_attachments
    QStringList m_others; // ids still to be read
    int m_again = 0;
};

} // namespace casebook::remote
