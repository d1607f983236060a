#pragma once

#include "ui/common/workbench.h"
#include "ui/page/draftkeeper.h"
#include "ui/page/messagebar.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace casebook::ui {

class GrowingEdit;
class ProblemLabel;

/// A text being written, its draft, what is wrong with it, and the button that submits it. The composer, the
/// edit of a comment and of the description are made of it.
///
/// The text is never lost: it is a draft until a submission has succeeded; a refused one leaves it where it
/// is.
class TextForm final : public QWidget
{
    Q_OBJECT

public:
    using Check = std::function<Result<void>(const QString &)>;

    struct Words
    {
        QString label; ///< accessible name of the field
        QString placeholder;
        QString submit; ///< verb on the button
        QString cancel = {}; ///< empty: it can't be left
    };

    TextForm(const Workbench &bench, const Words &words, Check check, QWidget *parent);

    /// Starts a text from what is stored.
    void start(domain::DraftKind kind, CaseKey caseKey, const QString &target = {},
               const QString &stored = {});
    /// Goes on with a draft, and says so.
    void resume(const domain::Draft &draft);
    QString text() const;
    void setText(const QString &text);
    void insertText(const QString &text);
    QString baseText() const { return m_keeper.baseText(); }
    bool flush() { return m_keeper.flush(); }
    void focusText();
    /// In a short window the field begins with one line.
    void setCompact(bool compact);
    /// True while there is text that differs from what is stored.
    bool isDirty() const;

    /// The answer to submitRequested.
    void finish(const Result<store::SubmitResult> &result);
    /// Somebody was faster: the text stays as a draft, and the person decides.
    void showConflict(const QString &who, const QString &theirs);
    /// A place beside the button for more of them.
    void addButton(QWidget *button);

signals:
    /// The person wants @p text stored; @p seen is the stored text it began from. Answered by finish().
    void submitRequested(const QString &text, const QString &seen, std::optional<casebook::DraftKey> draft);
    void submitted(const casebook::store::SubmitResult &result);
    /// Refused because the stored text is another by now; answered by showConflict().
    void conflicted();
    /// Left or given up; the draft is gone.
    void cancelled();

private:
    void onTextChanged();
    void submit();
    void giveUp();
    void setBusy(bool busy);
    void showTheirs(const QString &theirs);

    const Workbench &m_bench;
    Check m_check;
    DraftKeeper m_keeper;
    MessageBar *m_bar;
    GrowingEdit *m_edit;
    ProblemLabel *m_problem;
    QHBoxLayout *m_buttons;
    QPushButton *m_submit;
    QPushButton *m_cancel = nullptr;
    bool m_busy = false;
};

/// "10:42" today, else date and time: when a draft was saved.
QString draftTimeText(const Timestamp &savedAt, const Timestamp &now);

} // namespace casebook::ui
