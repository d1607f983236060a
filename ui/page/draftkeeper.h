#pragma once

#include "models/domain/draft.h"
#include "ui/common/draftsaver.h"
#include "ui/common/workbench.h"

#include <functional>
#include <optional>

namespace casebook::ui {

/// Keeps one text being written as a draft in the store: half a second after a pause, every five seconds of
/// unbroken typing, and at once when its editor is left. An emptied text removes the draft.
///
/// Whoever submits the text calls settle() first, which waits for saves under way and gives the key of the
/// draft, for the submission to consume.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(const Workbench &bench, QObject *parent);

    /// Starts a text: what it is for, and the stored text it began from. Text of before is saved first.
    void begin(domain::DraftKind kind, CaseKey caseKey, const QString &target = {},
               const QString &baseText = {});
    /// Goes on with a draft that was read from the store.
    void resume(const domain::Draft &draft);
    /// The text has become this. Does nothing when it is the same.
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    const QString &baseText() const { return m_draft.baseText; }
    /// The stored text has become this, and the person has seen it.
    void setBaseText(const QString &text);
    /// Saves now what is not saved yet; true when there was something.
    bool flush();
    /// Calls @p ready with the key of the saved draft, if one was saved, once no save is under way.
    void settle(std::function<void(std::optional<DraftKey>)> ready);
    /// The submission failed: the text stays, so what is not saved yet is saved after all.
    void keep();
    /// The draft was consumed by a submission: nothing of it is left.
    void consumed();
    /// The text is not wanted any more: removes the draft.
    void discard();
    bool isActive() const { return m_active; }

signals:
    /// A save failed; the text is only on the screen. Told once until a save succeeds again.
    void failed(const casebook::Error &error);
    void saved();

private:
    void save();
    void finish(quint64 number, const Result<DraftKey> &answer);
    void drop(DraftKey key);

    const Workbench &m_bench;
    DraftSaver m_saver;
    domain::Draft m_draft; ///< its key is 0 until the first save has been answered
    QString m_text;
    QString m_savedText;
    std::function<void(std::optional<DraftKey>)> m_ready;
    quint64 m_number = 0; ///< of the text; an answer for an earlier one only drops or keeps that one
    bool m_active = false;
    int m_saving = 0; ///< saves under way
    bool m_emptied = false; ///< the text was emptied while its first save was under way
    bool m_discarded = false; ///< the same, and no more text will come
    bool m_complained = false;
};

} // namespace casebook::ui
