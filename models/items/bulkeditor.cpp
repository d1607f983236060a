#include "models/items/bulkeditor.h"

#include <algorithm>

namespace casebook::items {

namespace {

constexpr int keysAtOnce = 5'000;

} // namespace

BulkEditor::BulkEditor(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_progress, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { emit progressed(done, m_progress.progressMaximum()); });
}

void BulkEditor::start(const CaseChoice &choice, const domain::BulkChange &change, const domain::User &author)
{
    if (m_running || choice.isEmpty())
        return;
    m_running = true;
    m_edit = { .cases = {}, .change = change, .author = author };
    emit progressed(0, choice.count());
    if (choice.isAll()) {
        readKeys(choice.filter(), choice.keys(), {});
        return;
    }
    m_edit.cases = choice.keys().values();
    std::sort(m_edit.cases.begin(), m_edit.cases.end()); // neighbours lie on the same pages of the file
    edit();
}

void BulkEditor::readKeys(const domain::CaseFilter &filter, const QSet<CaseKey> &without, CaseKey after)
{
    deliver(m_store.caseKeys(filter, after, keysAtOnce), this,
            [this, filter, without, ticket = m_run.ticket()](const Result<QList<CaseKey>> &keys) {
                if (!keys || !ticket.isCurrent()) {
                    finish(keys ? Result<store::BulkReport>(store::BulkReport{ .stopped = true })
                                : failure(keys.error()));
                    return;
                }
                for (const CaseKey key : *keys) {
                    if (!without.contains(key))
                        m_edit.cases.append(key);
                }
                if (keys->size() < keysAtOnce)
                    edit();
                else
                    readKeys(filter, without, keys->last());
            });
}

void BulkEditor::edit()
{
    const Future<store::BulkReport> future = m_store.editMany(m_edit, m_run.ticket());
    m_edit.cases.clear();
    m_progress.setFuture(future);
    deliver(future, this, [this](const Result<store::BulkReport> &report) { finish(report); });
}

void BulkEditor::stop()
{
    m_run.next();
}

void BulkEditor::finish(const Result<store::BulkReport> &report)
{
    m_running = false;
    emit finished(report);
}

} // namespace casebook::items
