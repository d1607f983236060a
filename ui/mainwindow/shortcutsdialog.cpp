#include "ui/mainwindow/shortcutsdialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::dialog);
    grid->setVerticalSpacing(metrics::inside);
    grid->setColumnStretch(4, 1);
    QList<std::pair<QString, QString>> lines;
    for (const QAction *action : actions)
        lines.append({ plain(action->text()), action->shortcut().toString(QKeySequence::NativeText) });
    const auto key = [](const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); };
    lines.append({ tr("Submit what you write"), key(QKeySequence(Qt::CTRL | Qt::Key_Return)) });
    lines.append({ tr("Read the chosen case"), key(QKeySequence(Qt::Key_Return)) });
    lines.append({ tr("Leave a dialog or an edit"), key(QKeySequence(Qt::Key_Escape)) });
    lines.append({ tr("Open the menu"), key(QKeySequence(Qt::Key_F10)) });

    const int half = static_cast<int>(lines.size() + 1) / 2;
    for (int i = 0; i < lines.size(); ++i) {
        const int row = i % half;
        const int column = i < half ? 0 : 2;
        auto *what = new QLabel(lines.at(i).first, this);
        auto *keys = new QLabel(lines.at(i).second, this);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(what, row, column);
        grid->addWidget(keys, row, column + 1);
    }

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *leave = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    leave->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::group);
    column->setSpacing(metrics::group);
    column->addLayout(grid);
    column->addWidget(buttons);
}

} // namespace casebook::ui
