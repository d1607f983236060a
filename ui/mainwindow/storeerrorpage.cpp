#include "ui/mainwindow/storeerrorpage.h"

#include "ui/common/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr int pictureSize = 48;
constexpr int columnWidth = 560;

} // namespace

StoreErrorPage::StoreErrorPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
{
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(QLatin1String("dialog-warning")).pixmap(pictureSize));
    auto *title = new QLabel(tr("This casebook can't be opened"), this);
    title->setFont(titleFont(font()));
    m_text->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setFont(scaledFont(font(), metrics::smallText));
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *other = new QPushButton(icon(QLatin1String("document-open")), tr("Open another file…"), this);
    other->setProperty("primary", true);
    auto *retry = new QPushButton(tr("Try again"), this);
    connect(other, &QPushButton::clicked, this, &StoreErrorPage::openOtherRequested);
    connect(retry, &QPushButton::clicked, this, &StoreErrorPage::retryRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(other);
    buttons->addWidget(retry);
    buttons->addStretch();

    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(metrics::group);
    lines->addWidget(picture);
    lines->addWidget(title);
    lines->addWidget(m_text);
    lines->addLayout(buttons);
    lines->addWidget(m_detail);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
}

void StoreErrorPage::setError(const QString &path, const Error &error)
{
    Error plain = error;
    plain.message.clear(); // stands below, with the file
    plain.detail.clear();
    m_text->setText(errorText(plain));
    const QString reason = error.message.isEmpty() ? error.detail : error.message;
    m_detail->setText(tr("File: %1\n%2").arg(QDir::toNativeSeparators(path), reason).trimmed());
}

} // namespace casebook::ui
