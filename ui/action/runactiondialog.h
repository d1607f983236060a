#pragma once

#include "models/action/actionrunner.h"
#include "ui/action/actioncheck.h"
#include "ui/action/actiondraft.h"
#include "ui/action/actionexamples.h"
#include "ui/common/workbench.h"

#include <QDialog>

#include <optional>

class QPushButton;

namespace casebook::ui {

class ActionEdit;
class ActionPreview;
class ActionProblems;
class MessageBar;

/// *Run a .case action…*: its JSON is pasted, opened or typed; what is wrong with it is shown where it
/// stands, and what it would do beside it. What was typed and not run is there again the next time.
class RunActionDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RunActionDialog(const Workbench &workbench, QWidget *parent = nullptr);
    ~RunActionDialog() override;

    /// The examples are about this case.
    void setSubject(CaseKey key);
    void setText(const QString &text);

signals:
    void showCaseRequested(casebook::CaseKey key);

private:
    void build();
    QWidget *makeEditor();
    QWidget *makePreview();
    QLayout *makeButtons();
    void connectParts();
    void textChanged();
    void showChecked(const CheckedAction &found);
    void chooseFile();
    void openFile(const QString &path);
    void insertExample(ActionExample kind);
    void run();
    void showAnswer(const action::Answer &answer);
    void showDone(const action::Answer &answer);
    void enableRun();

    const Workbench m_workbench;
    action::ActionRunner m_runner;
    ActionCheck m_check;
    ActionDraft m_draft;
    domain::Case m_subject;
    std::optional<CheckedAction> m_checked; ///< of the text as it stands
    bool m_wantsToRun = false; ///< as soon as it has been read
    QString m_ranText; ///< is not run twice by mistake
    ActionEdit *m_edit;
    ActionProblems *m_problems;
    ActionPreview *m_preview;
    MessageBar *m_message;
    QPushButton *m_run;
    QPushButton *m_close;
};

} // namespace casebook::ui
