#include "ui/page/textdialog.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace casebook::ui {

void TextDialog::showOne(QWidget *parent, const QString &title, const Part &part, bool fixedWidth)
{
    (new TextDialog(parent, title, { part }, fixedWidth))->open();
}

void TextDialog::showTwo(QWidget *parent, const QString &title, const Part &left, const Part &right)
{
    (new TextDialog(parent, title, { left, right }, false))->open();
}

TextDialog::TextDialog(QWidget *parent, const QString &title, const QList<Part> &parts, bool fixedWidth)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setWindowTitle(title);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    layout->setHorizontalSpacing(metrics::group);
    layout->setVerticalSpacing(metrics::related);
    int column = 0;
    for (const Part &part : parts) {
        auto *text = new QPlainTextEdit(part.text, this);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        if (fixedWidth)
            text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        if (part.label.isEmpty()) {
            text->setAccessibleName(title);
        } else {
            auto *label = new QLabel(part.label, this);
            label->setBuddy(text);
            layout->addWidget(label, 0, column);
        }
        layout->addWidget(text, 1, column++);
    }
    layout->setRowStretch(1, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    layout->addWidget(buttons, 2, 0, 1, qMax(1, column));
    connect(copy, &QPushButton::clicked, this,
            [last = parts.last().text] { QApplication::clipboard()->setText(last); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    resize(parts.size() > 1 ? 760 : 560, 420);
}

} // namespace casebook::ui
