#pragma once

#include "models/domain/draft.h"
#include "ui/common/workbench.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace casebook::ui {

class ConnectorsDialog;
class FormDraft;
class NewCaseForm;
class ProblemLine;
class WherePicker;

/// *New case*: not modal, any number may be open. What is typed is kept as a draft while it is typed and when
/// the dialog is closed; creating the case consumes the draft. Deletes itself when done: don't set
/// WA_DeleteOnClose (a dialog closed with a draft waits hidden for *Restore*).
class NewCaseDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewCaseDialog(const Workbench &workbench, QWidget *parent = nullptr);
    /// Saves what is not saved yet.
    ~NewCaseDialog() override;

    /// Goes on with a draft of kind NewCase and says where it came from.
    void restoreDraft(const domain::Draft &draft);
    /// The draft that holds this form; 0 while nothing was saved.
    DraftKey draftKey() const;

    void reject() override;

signals:
    void created(casebook::CaseKey key);
    /// The dialog was closed with something entered.
    void draftKept(casebook::DraftKey key);

private:
    void build();
    QWidget *makePage();
    QWidget *makeOrigin();
    QLayout *makeFoot();
    ConnectorsDialog *openConnectors();
    void create();
    void submit(std::optional<DraftKey> draft);
    void submitted(const Result<store::SubmitResult> &answer);
    void leave(const Result<std::optional<DraftKey>> &kept);
    void restoreKept(DraftKey key);
    void discardDraft();
    void setBusy(bool busy);

    Workbench m_workbench;
    QScrollArea *m_scroll;
    NewCaseForm *m_form;
    WherePicker *m_where;
    QPointer<ConnectorsDialog> m_connectors;
    QWidget *m_origin; // where the draft came from
    QLabel *m_originText;
    ProblemLine *m_message;
    QPushButton *m_create;
    FormDraft *m_draft;
    QPointer<QWidget> m_focusBefore; // where it was when creating began
    bool m_creating = false;
    bool m_saveFailed = false; // was said; closing again means it
};

} // namespace casebook::ui
