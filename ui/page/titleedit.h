#pragma once

#include "ui/common/workbench.h"
#include "ui/page/draftkeeper.h"
#include "ui/page/messagebar.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace casebook::ui {

class ProblemLabel;

/// The title of a case, edited where it stands: a click, F2 or Return begins, Enter saves, Esc leaves. What
/// is typed is a draft until it is stored.
class TitleEdit final : public QWidget
{
    Q_OBJECT

public:
    TitleEdit(const Workbench &bench, QWidget *parent);

    /// Shows another case's title; ends an edit, whose draft stays.
    void setCase(CaseKey key, const QString &title);
    /// The stored title of the same case is this now; an edit under way stays as it is.
    void updateTitle(const QString &title);
    void resume(const domain::Draft &draft);
    void edit();
    bool isEditing() const { return m_editing; }
    bool flush() { return m_keeper.flush(); }
    void finish(const Result<store::SubmitResult> &result);
    void showConflict(const QString &who, const QString &theirs);

signals:
    void submitRequested(const QString &title, const QString &seen, std::optional<casebook::DraftKey> draft);
    void conflicted();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin(const QString &text);
    void leave();
    void submit();
    void onTextChanged();
    void setEditing(bool editing);

    const Workbench &m_bench;
    DraftKeeper m_keeper;
    CaseKey m_case;
    QString m_title;
    QLabel *m_label;
    QToolButton *m_edit;
    QWidget *m_shown;
    QLineEdit *m_line;
    ProblemLabel *m_problem;
    MessageBar *m_bar;
    bool m_editing = false;
    bool m_busy = false;
};

} // namespace casebook::ui
