#pragma once

#include "finding.h"
#include "models/json/savedobjects.h"
#include "models/store/casestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace casebook::fuzz {

/// Before the first store.
inline void initialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
}

template <typename T>
Result<T> await(Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// A store in memory's file system, with one open case "c" at version "WzEsMV0=".
class FuzzStore
{
public:
    FuzzStore()
        : m_store({ .path = m_folder.filePath(QStringLiteral("fuzz.sqlite")), .pollMilliseconds = 0 },
                  m_clock)
    {
        const auto value = json::savedObjectFromLine(oneCase).and_then(json::caseFromSavedObject);
        const Result<ImportKey> run = await(m_store.beginImport(QStringLiteral("fuzz")));
        if (!value || !run || !await(m_store.importCases(*run, { { .value = *value } }))
            || !await(m_store.finishImport(*run)))
            finding("the case is there");
    }

    store::CaseStore &store() { return m_store; }
    const Clock &clock() const { return m_clock; }
    QString path() const { return m_store.path(); }

    /// All that there is, as text.
    QByteArray everything()
    {
        QByteArray text;
        const auto keys = await(m_store.caseKeys({}, {}, 100));
        const auto whole = await(m_store.wholeCases(*keys));
        for (const store::CaseImport &one : *whole) {
            text += json::canonical(json::toStoredJson(one.value));
            for (const domain::Attachment &attachment : one.attachments)
                text += json::canonical(json::toStoredJson(attachment));
            for (const domain::Activity &activity : one.activities)
                text += json::canonical(json::toStoredJson(activity));
        }
        return text;
    }

private:
    static constexpr char oneCase[]
        = R"({"id":"c","type":"cases","version":"WzEsMV0=","references":[],"attributes":{"title":"Lost laptop",)"
          R"("description":"Seen at 10.0.0.1.","status":0,"severity":0,"tags":["lost"],"owner":"cases",)"
          R"("connector":{"name":"none","type":".none","fields":[]},"settings":{"syncAlerts":true},)"
          R"("created_at":"2024-01-01T00:00:00.000Z","created_by":{"username":"e"}}})";

    QTemporaryDir m_folder{ QStringLiteral("/dev/shm/casebook-fuzz-XXXXXX") };
    SystemClock m_clock;
    store::CaseStore m_store;
};

} // namespace casebook::fuzz
