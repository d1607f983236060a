#include "ui/mainwindow/startpage.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>
#include <utility>

namespace casebook::ui {

namespace {

constexpr int pictureSize = 72;
constexpr int columnWidth = 560;

std::pair<QPushButton *, QLabel *> addWay(QGridLayout *grid, int row, QLatin1String iconName,
                                          const QString &action, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), action);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    button->setToolTip(text);
    grid->addWidget(button, row, 0);
    grid->addWidget(label, row, 1);
    return { button, label };
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    auto *picture = new QLabel;
    picture->setPixmap(icon(QLatin1String("casebook")).pixmap(pictureSize));
    auto *title = new QLabel(tr("This casebook is empty"));
    title->setFont(titleFont(font()));
    auto *text = new QLabel(
        tr("Cases, comments, alerts and their whole history are kept in one file on this computer. "
           "Begin in one of these ways:"));
    text->setWordWrap(true);

    auto *ways = new QGridLayout;
    ways->setHorizontalSpacing(metrics::group);
    ways->setVerticalSpacing(metrics::related);
    ways->setColumnStretch(1, 1);
    QPushButton *create = addWay(ways, 0, QLatin1String("list-add"), tr("New case"),
                                 tr("Write down what happened and who looks into it."))
                              .first;
    std::tie(m_connect, m_connectText)
        = addWay(ways, 1, QLatin1String("network-connect"), tr("Connect to Kibana…"),
                 tr("Brings its cases here, to work on them with and without the network."));
    QPushButton *import = addWay(ways, 2, QLatin1String("document-import"), tr("Import a Kibana export…"),
                                 tr("Reads saved objects of Kibana 7.10 and later, with their history."))
                              .first;
    m_sample = addWay(ways, 3, QLatin1String("games-hint"), tr("Try the sample casebook"),
                      tr("A few made-up cases to look around in. They can be deleted again."))
                   .first;
    create->setProperty("primary", true);
    connect(create, &QPushButton::clicked, this, &StartPage::newCaseRequested);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(import, &QPushButton::clicked, this, &StartPage::importRequested);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(metrics::group);
    for (QWidget *line :
         { static_cast<QWidget *>(picture), static_cast<QWidget *>(title), static_cast<QWidget *>(text) })
        lines->addWidget(line);
    lines->addLayout(ways);

    auto *outer = new QGridLayout(this);
    outer->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    outer->setRowStretch(0, 2);
    outer->setRowStretch(2, 3);
    outer->setColumnStretch(0, 1);
    outer->setColumnStretch(1, 100);
    outer->setColumnStretch(2, 1);
    outer->addWidget(column, 1, 1);
}

void StartPage::setConnectable(bool connectable)
{
    m_connect->setVisible(connectable);
    m_connectText->setVisible(connectable);
}

void StartPage::setBusy(bool busy)
{
    m_sample->setEnabled(!busy);
    m_sample->setText(busy ? tr("Making the sample casebook…") : tr("Try the sample casebook"));
}

} // namespace casebook::ui
