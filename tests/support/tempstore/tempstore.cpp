#include "tests/support/tempstore/tempstore.h"

#include "tests/support/tempstore/integrity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::test {

TempStore::TempStore(store::StoreOptions options)
    : m_options(std::move(options))
{
    if (m_options.path.isEmpty())
        m_options.path = m_folder.filePath(u"casebook.db"_s);
    reopen();
}

QString TempStore::path() const
{
    return m_options.path;
}

void TempStore::reopen()
{
    m_store.reset();
    m_store = std::make_unique<store::CaseStore>(m_options, m_clock);
}

std::unique_ptr<store::CaseStore> TempStore::another()
{
    return std::make_unique<store::CaseStore>(m_options, m_clock);
}

domain::User TempStore::ada()
{
    domain::User user;
    user.username = u"ada"_s;
    user.fullName = u"Ada Lovelace"_s;
    user.email = u"ada@example.org"_s;
    user.profileUid = u"u_ada"_s;
    return user;
}

domain::User TempStore::bob()
{
    domain::User user;
    user.username = u"bob"_s;
    return user;
}

Result<store::SubmitResult> TempStore::submit(domain::Operation operation, domain::User author,
                                              std::optional<DraftKey> draft)
{
    m_clock.advance(1000);
    return await(m_store->submit({ std::move(operation), std::move(author), draft }));
}

CaseKey TempStore::addCase(const QString &title, const QStringList &tags, const QString &description)
{
    domain::NewCase values;
    values.title = title;
    values.description = description.isEmpty() ? u"About %1"_s.arg(title) : description;
    values.tags = tags;
    return addCase(values);
}

CaseKey TempStore::addCase(domain::NewCase values)
{
    const Result<store::SubmitResult> result = submit(domain::CreateCase{ std::move(values) });
    return result ? result->caseKey : CaseKey{};
}

QString TempStore::addComment(CaseKey key, const QString &text)
{
    const auto payload = domain::AttachmentPayload::userComment(text, u"cases"_s);
    const Result<store::SubmitResult> result = submit(domain::AddAttachments{ key, { payload } });
    return result ? result->attachmentIds.value(0) : QString();
}

Result<store::SubmitResult> TempStore::edit(CaseKey key, domain::CasePatch patch)
{
    return submit(domain::EditCase{ .key = key, .patch = std::move(patch) });
}

QStringList TempStore::titles(const domain::CaseFilter &filter)
{
    QStringList titles;
    const domain::CasePage page = valueOf(m_store->page({ .filter = filter }, { .limit = 1000 }));
    for (const domain::CaseSummary &row : page.rows)
        titles.append(row.title);
    std::sort(titles.begin(), titles.end());
    return titles;
}

QString TempStore::problems()
{
    return integrityProblems(m_options.path).join(u'\n');
}

} // namespace casebook::test
