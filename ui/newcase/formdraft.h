#pragma once

#include "models/domain/draft.h"
#include "ui/common/draftsaver.h"
#include "ui/common/workbench.h"

#include <functional>
#include <optional>

namespace casebook::ui {

/// The draft of a new-case form in the store: saved half a second after a pause and every five seconds of
/// unbroken typing, removed when the form is emptied. Whoever creates the case calls settle() first and lets
/// the submission consume the draft it names.
class FormDraft final : public QObject
{
    Q_OBJECT

public:
    /// What the form holds now; nullopt: nothing was entered.
    using Content = std::function<std::optional<QJsonObject>()>;
    /// The key of the saved draft, if there is one, or the error of the last save.
    using Ready = std::function<void(const Result<std::optional<DraftKey>> &)>;

    FormDraft(const Workbench &workbench, Content content, QObject *parent);
    /// Saves what is not saved yet; the form must still be there.
    ~FormDraft() override;

    /// 0 while nothing is saved.
    DraftKey key() const { return m_draft.key; }
    /// Goes on with a draft that was read from the store.
    void resume(const domain::Draft &draft);
    /// The form was edited.
    void touched() { m_saver.touched(); }
    /// Saves at once what is not saved yet; calls @p ready when no save is under way.
    void keep(Ready ready);
    /// Saves no more, for the form is about to be submitted; calls @p ready when no save is under way.
    void settle(Ready ready);
    /// A case was made of it: nothing of it is left.
    void consumed();
    /// Removes it from the store; gives it back as it was, without a key.
    domain::Draft discard();

signals:
    void failed(const casebook::Error &error);

private:
    void save();
    void saved(const Result<DraftKey> &answer);
    void answerReady();

    Workbench m_workbench;
    Content m_content;
    DraftSaver m_saver;
    domain::Draft m_draft;
    Ready m_ready;
    std::optional<Error> m_error; ///< of the last save
    int m_saving = 0; ///< saves under way
};

} // namespace casebook::ui
