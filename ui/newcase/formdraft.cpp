#include "ui/newcase/formdraft.h"

#include <utility>

namespace casebook::ui {

FormDraft::FormDraft(const Workbench &workbench, Content content, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_content(std::move(content))
{
    m_draft.kind = domain::DraftKind::NewCase;
    m_draft.target = newUid();
    connect(&m_saver, &DraftSaver::saveNow, this, &FormDraft::save);
}

FormDraft::~FormDraft()
{
    m_saver.flush(); // the store finishes what it was given
}

void FormDraft::resume(const domain::Draft &draft)
{
    m_saver.forget();
    m_draft = draft;
    m_error.reset();
}

void FormDraft::keep(Ready ready)
{
    m_ready = std::move(ready);
    if (m_saver.isPending() || !m_draft.key.isValid()) {
        m_saver.forget();
        save();
    }
    if (m_saving == 0)
        answerReady();
}

void FormDraft::settle(Ready ready)
{
    m_saver.forget();
    m_ready = std::move(ready);
    if (m_saving == 0)
        answerReady();
}

void FormDraft::consumed()
{
    m_saver.forget();
    m_draft.key = {};
    m_draft.target = newUid();
}

domain::Draft FormDraft::discard()
{
    domain::Draft discarded = m_draft;
    if (m_draft.key.isValid())
        m_workbench.store.dropDraft(m_draft.key);
    consumed();
    discarded.key = {};
    return discarded;
}

void FormDraft::save()
{
    const std::optional<QJsonObject> content = m_content();
    if (!content) {
        if (m_draft.key.isValid())
            m_workbench.store.dropDraft(m_draft.key);
        m_draft.key = {};
        m_error.reset();
        return;
    }
    m_draft.content = *content;
    m_draft.savedAt = m_workbench.clock.now();
    ++m_saving;
    deliver(m_workbench.store.saveDraft(m_draft), this,
            [this](const Result<DraftKey> &answer) { saved(answer); });
}

void FormDraft::saved(const Result<DraftKey> &answer)
{
    --m_saving;
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer)
        m_draft.key = *answer;
    else
        emit failed(answer.error());
    if (m_saving > 0)
        return;
    if (!m_content())
        save(); // emptied while this save was under way
    if (m_ready)
        answerReady();
}

void FormDraft::answerReady()
{
    const Ready ready = std::exchange(m_ready, {});
    if (m_error)
        ready(failure(*m_error));
    else
        ready(m_draft.key.isValid() ? std::optional(m_draft.key) : std::nullopt);
}

} // namespace casebook::ui
