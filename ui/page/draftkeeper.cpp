#include "ui/page/draftkeeper.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;

DraftKeeper::DraftKeeper(const Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&m_saver, &DraftSaver::saveNow, this, &DraftKeeper::save);
}

void DraftKeeper::begin(domain::DraftKind kind, CaseKey caseKey, const QString &target,
                        const QString &baseText)
{
    flush();
    ++m_number;
    m_draft = {};
    m_draft.kind = kind;
    m_draft.caseKey = caseKey;
    m_draft.target = target;
    m_draft.baseText = baseText;
    m_text = baseText;
    m_savedText = baseText;
    m_ready = {};
    m_active = true;
    m_saving = 0;
    m_emptied = false;
    m_discarded = false;
}

void DraftKeeper::resume(const domain::Draft &draft)
{
    begin(draft.kind, draft.caseKey, draft.target, draft.baseText);
    m_draft = draft;
    m_text = draft.text();
    m_savedText = m_text;
}

void DraftKeeper::setText(const QString &text)
{
    if (!m_active || text == m_text)
        return;
    m_text = text;
    m_saver.touched();
}

void DraftKeeper::setBaseText(const QString &text)
{
    if (m_draft.baseText == text)
        return;
    m_draft.baseText = text;
    m_savedText.clear(); // the base is saved with the text
    m_saver.touched();
}

bool DraftKeeper::flush()
{
    if (!m_active || !m_saver.isPending())
        return false;
    m_saver.flush();
    return true;
}

void DraftKeeper::save()
{
    if (!m_active || m_text == m_savedText)
        return;
    const bool nothingWritten = m_text.trimmed().isEmpty() || m_text == m_draft.baseText;
    m_savedText = m_text;
    m_emptied = nothingWritten;
    if (nothingWritten) {
        if (m_draft.key.isValid())
            drop(std::exchange(m_draft.key, {}));
        return;
    }
    ++m_saving;
    m_draft.content = QJsonObject{ { u"text"_s, m_text } };
    m_draft.savedAt = m_bench.clock.now();
    deliver(m_bench.store.saveDraft(m_draft), this,
            [this, number = m_number](const Result<DraftKey> &answer) { finish(number, answer); });
}

void DraftKeeper::finish(quint64 number, const Result<DraftKey> &answer)
{
    if (number != m_number)
        return; // the text of before; it is in the store, where it belongs
    --m_saving;
    if (answer) {
        m_draft.key = *answer;
        m_complained = false;
    } else {
        m_savedText.clear(); // the next pause tries again
        if (!std::exchange(m_complained, true))
            emit failed(answer.error());
    }
    if (m_saving > 0)
        return;
    if (std::exchange(m_discarded, false)) {
        discard();
    } else if (std::exchange(m_emptied, false) && m_draft.key.isValid()) {
        drop(std::exchange(m_draft.key, {}));
    }
    if (m_ready) {
        const auto ready = std::exchange(m_ready, {});
        ready(m_draft.key.isValid() ? std::optional(m_draft.key) : std::nullopt);
    } else if (answer) {
        emit saved();
    }
}

void DraftKeeper::settle(std::function<void(std::optional<DraftKey>)> ready)
{
    m_saver.forget();
    if (m_saving > 0)
        m_ready = std::move(ready);
    else
        ready(m_draft.key.isValid() ? std::optional(m_draft.key) : std::nullopt);
}

void DraftKeeper::keep()
{
    m_saver.touched();
}

void DraftKeeper::consumed()
{
    m_saver.forget();
    ++m_number;
    m_draft.key = {};
    m_text.clear();
    m_savedText.clear();
    m_saving = 0;
    m_emptied = false;
    m_active = false;
}

void DraftKeeper::discard()
{
    m_saver.forget();
    if (m_saving > 0) {
        m_discarded = true;
        return;
    }
    if (m_draft.key.isValid())
        drop(m_draft.key);
    consumed();
}

void DraftKeeper::drop(DraftKey key)
{
    deliver(m_bench.store.dropDraft(key), this, [this](const Result<void> &answer) {
        if (!answer && answer.error().kind != ErrorKind::NotFound)
            emit failed(answer.error());
    });
}

} // namespace casebook::ui
