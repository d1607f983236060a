#include "ui/mainwindow/aboutdialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr int pictureSize = 64;
constexpr int textWidth = 360;

} // namespace

AboutDialog::AboutDialog(const QString &storePath, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Casebook"));
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(QLatin1String("casebook")).pixmap(pictureSize));
    picture->setAlignment(Qt::AlignTop);
    auto *title = new QLabel(
        tr("Casebook %1", "%1 is the version").arg(QCoreApplication::applicationVersion()), this);
    title->setFont(titleFont(font()));
    auto *text = new QLabel(
        tr("A case manager for security analysts, modelled on Kibana's Cases. It works on a file of "
           "its own and reads and writes Kibana's exports."),
        this);
    auto *place = new QLabel(tr("This casebook: %1").arg(QDir::toNativeSeparators(storePath)), this);
    auto *licence = new QLabel(tr("Free software under the MIT licence. Built with Qt %1 and SQLite.")
                                   .arg(QString::fromLatin1(qVersion())),
                               this);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(metrics::related);
    for (QLabel *label : { title, text, place, licence }) {
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
        lines->addWidget(label);
    }

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::dialog);
    row->addWidget(picture);
    row->addLayout(lines, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::group);
    column->setSpacing(metrics::group);
    column->addLayout(row);
    column->addWidget(buttons);
}

} // namespace casebook::ui
