#include "ui/action/actionproblems.h"

#include "ui/action/actionproblemtext.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace casebook::ui {

namespace {

constexpr int rowsInSight = 3;

} // namespace

ActionProblems::ActionProblems(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("What is wrong with the action"));
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    hide();
    connect(this, &QListWidget::itemActivated, this, &ActionProblems::choose);
    connect(this, &QListWidget::itemClicked, this, &ActionProblems::choose);
}

void ActionProblems::showProblems(const CheckedAction &found)
{
    clear();
    m_marks = found.marks;
    for (const action::Problem &problem : found.reading.problems) {
        const QString text = actionProblemText(problem);
        auto *item = new QListWidgetItem(text, this);
        item->setToolTip(problem.path.isEmpty() ? text : problem.path);
    }
    applyColor();
    const int rows = qMin(rowsInSight, count());
    setFixedHeight(rows * (rows > 0 ? sizeHintForRow(0) : 0) + 2 * frameWidth());
    setVisible(rows > 0);
}

void ActionProblems::clearAll()
{
    showProblems(CheckedAction{});
}

void ActionProblems::choose(const QListWidgetItem *item)
{
    emit chosen(m_marks.value(row(item)));
}

void ActionProblems::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void ActionProblems::applyColor()
{
    for (int i = 0; i < count(); ++i)
        item(i)->setForeground(color(Token::Failed, this));
}

} // namespace casebook::ui
