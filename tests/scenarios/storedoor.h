#pragma once

#include "models/json/responses.h"
#include "models/store/readerpool.h"
#include "tests/scenarios/door.h"

namespace casebook::test {

/// The store itself: requests are read by models/json, done by CaseStore, and answered with documents that
/// models/json writes of what CaseStore reads. Only what CaseStore has no words for comes from a StoreReader.
class StoreDoor : public Door
{
public:
    explicit StoreDoor(domain::User author);

protected:
    DoorAnswer answer(const Request &request) override;

    using Answer = Result<QJsonValue>;
    enum class Shape { Listed, Whole, Counted, Bare }; ///< Counted: totalComment counts every attachment
    Answer caseDocument(CaseKey key, Shape shape);
    /// Does the operation on the case with this id.
    Result<store::SubmitResult> submit(domain::Operation operation);

    const domain::User m_author;

private:
    Answer createCase(const Request &request);
    Answer patchCases(const Request &request);
    Answer deleteCases(const Request &request);
    Answer addAttachment(const Request &request);
    Answer addAttachments(const Request &request);
    Answer editAttachment(const Request &request);
    Answer deleteAttachment(const Request &request);
    Answer deleteAttachments(const Request &request);
    Answer push(const Request &request);
    Answer configure(const Request &request);
    Answer reconfigure(const Request &request);
    Answer listConfigurations(const Request &request);

    Answer getCase(const Request &request);
    Answer resolveCase(const Request &request);
    Answer bulkGetCases(const Request &request);
    Answer findCases(const Request &request);
    Answer findActivities(const Request &request);
    Answer listActivities(const Request &request);
    Answer countActivities(const Request &request);
    Answer findComments(const Request &request);
    Answer listComments(const Request &request);
    Answer getComment(const Request &request);
    Answer listAlerts(const Request &request);
    Answer casesOfAlert(const Request &request);
    Answer listTexts(const Request &request);
    Answer countStatuses(const Request &request);

    store::StoreReader reader();

    store::ReaderPool m_readers;
};

} // namespace casebook::test
