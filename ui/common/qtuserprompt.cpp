#include "ui/common/qtuserprompt.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

void openDialog(QFileDialog *dialog, const QString &filter, std::function<void(QString)> answer)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [answer = std::move(answer)](const QString &path) { answer(path); });
    dialog->open();
}

} // namespace

void QtUserPrompt::ask(QWidget *parent, const QString &title, const QString &text, const QString &action,
                       std::function<void(bool)> answer)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, title, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    const QPushButton *yes = box->addButton(action, QMessageBox::AcceptRole);
    QPushButton *leave = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    QObject::connect(box, &QMessageBox::finished, box,
                     [box, yes, answer = std::move(answer)] { answer(box->clickedButton() == yes); });
    box->open();
}

void QtUserPrompt::openFile(QWidget *parent, const QString &title, const QString &filter,
                            std::function<void(QString path)> answer)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openDialog(dialog, filter, std::move(answer));
}

void QtUserPrompt::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                            const QString &filter, std::function<void(QString path)> answer)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QFileInfo file(suggested);
    if (file.isAbsolute())
        dialog->setDirectory(file.absolutePath());
    dialog->setDefaultSuffix(file.suffix());
    dialog->selectFile(file.fileName());
    openDialog(dialog, filter, std::move(answer));
}

void QtUserPrompt::openLink(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    // Links come from other people's cases: only what opens a web page or a letter, never a file or a
    // program.
    if (parsed.scheme() == "https"_L1 || parsed.scheme() == "http"_L1 || parsed.scheme() == "mailto"_L1)
        QDesktopServices::openUrl(parsed);
}

} // namespace casebook::ui
