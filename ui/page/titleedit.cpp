#include "ui/page/titleedit.h"

#include "models/domain/limits.h"
#include "models/domain/rules.h"
#include "ui/common/errortext.h"
#include "ui/page/problemlabel.h"
#include "ui/page/textdialog.h"
#include "ui/page/textform.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebook::ui {

TitleEdit::TitleEdit(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_keeper(bench, this)
    , m_label(new QLabel)
    , m_edit(new QToolButton)
    , m_shown(new QWidget(this))
    , m_line(new QLineEdit(this))
    , m_problem(new ProblemLabel(this))
    , m_bar(new MessageBar(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setFont(titleFont(font()));
    m_label->setCursor(Qt::IBeamCursor);
    m_label->setToolTip(tr("Click or F2: edit the title"));
    m_label->installEventFilter(this);
    m_edit->setAutoRaise(true);
    m_edit->setIcon(icon(QLatin1String("document-edit")));
    m_edit->setToolTip(tr("Edit title (F2)"));
    m_edit->setAccessibleName(tr("Edit title"));
    m_line->setFont(titleFont(font()));
    m_line->setAccessibleName(tr("Title"));
    m_line->installEventFilter(this);

    auto *shown = new QHBoxLayout(m_shown);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(metrics::related);
    shown->addWidget(m_label, 1);
    shown->addWidget(m_edit, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inside);
    layout->addWidget(m_shown);
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    layout->addWidget(m_bar);

    connect(m_edit, &QToolButton::clicked, this, &TitleEdit::edit);
    connect(m_line, &QLineEdit::textChanged, this, &TitleEdit::onTextChanged);
    connect(m_line, &QLineEdit::returnPressed, this, &TitleEdit::submit);
    setEditing(false);
}

void TitleEdit::setCase(CaseKey key, const QString &title)
{
    m_keeper.flush();
    m_case = key;
    m_busy = false;
    m_bar->dismiss();
    setEditing(false);
    updateTitle(title);
}

void TitleEdit::updateTitle(const QString &title)
{
    m_title = title;
    m_label->setText(title);
}

void TitleEdit::edit()
{
    if (m_editing || !m_case.isValid())
        return;
    m_keeper.begin(domain::DraftKind::Title, m_case, {}, m_title);
    begin(m_title);
    m_line->selectAll();
    m_line->setFocus(Qt::OtherFocusReason);
}

void TitleEdit::resume(const domain::Draft &draft)
{
    m_keeper.resume(draft);
    begin(draft.text());
    m_bar->show(MessageBar::Kind::Information,
                tr("Draft from %1 restored").arg(draftTimeText(draft.savedAt, m_bench.clock.now())),
                { { tr("Discard"), [this] { leave(); } } });
}

void TitleEdit::begin(const QString &text)
{
    m_line->setText(text);
    setEditing(true);
    onTextChanged();
}

void TitleEdit::onTextChanged()
{
    if (!m_editing)
        return;
    m_keeper.setText(m_line->text());
    const Result<void> good = domain::validateTitle(m_line->text());
    m_problem->setProblem(good ? QString() : errorText(good.error()));
    m_line->setAccessibleDescription(m_problem->text());
}

void TitleEdit::submit()
{
    if (m_busy || !m_editing || !domain::validateTitle(m_line->text()))
        return;
    m_busy = true;
    m_line->setReadOnly(true);
    m_keeper.settle([this](std::optional<DraftKey> draft) {
        emit submitRequested(m_line->text(), m_keeper.baseText(), draft);
    });
}

void TitleEdit::finish(const Result<store::SubmitResult> &result)
{
    m_busy = false;
    m_line->setReadOnly(false);
    if (result) {
        if (result->changed)
            m_keeper.consumed();
        else
            m_keeper.discard();
        m_bar->dismiss();
        const bool hadFocus = m_line->hasFocus();
        setEditing(false);
        if (hadFocus)
            m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_keeper.keep();
    if (result.error().kind == ErrorKind::Conflict)
        emit conflicted();
    else
        m_bar->show(MessageBar::Kind::Problem, errorText(result.error()),
                    { { tr("Try again"), [this] { submit(); } } });
}

void TitleEdit::showConflict(const QString &who, const QString &theirs)
{
    m_bar->show(MessageBar::Kind::Problem,
                tr("%1 changed the title while you were writing. Yours is kept as a draft.").arg(who),
                { { tr("Show theirs"),
                    [this, theirs] {
                        TextDialog::showTwo(this, tr("Two titles"), { tr("Theirs"), theirs },
                                            { tr("Mine"), m_line->text() });
                    } },
                  { tr("Use mine"),
                    [this, theirs] {
                        m_keeper.setBaseText(theirs);
                        m_bar->dismiss();
                        submit();
                    } },
                  { tr("Discard mine"), [this] { leave(); } } });
}

void TitleEdit::leave()
{
    if (m_busy)
        return;
    m_keeper.discard();
    m_bar->dismiss();
    const bool hadFocus = m_line->hasFocus();
    setEditing(false);
    if (hadFocus)
        m_edit->setFocus(Qt::OtherFocusReason);
}

void TitleEdit::setEditing(bool editing)
{
    m_editing = editing;
    m_shown->setVisible(!editing);
    m_line->setVisible(editing);
    m_line->setReadOnly(false);
    if (!editing)
        m_problem->hide();
}

bool TitleEdit::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_label && event->type() == QEvent::MouseButtonRelease) {
        edit();
        return true;
    }
    if (object == m_line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void TitleEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2) {
        edit();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace casebook::ui
