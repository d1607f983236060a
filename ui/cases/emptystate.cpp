#include "ui/cases/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {
constexpr int pictureSize = 48;
constexpr int widest = 360;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_offers(new QVBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont titleFont = scaledFont(font(), 1.15);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    for (QLabel *label : { m_picture, m_title, m_text }) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
    }
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_offers->setSpacing(metrics::related);

    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::related);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(metrics::related);
    column->addLayout(m_offers);
    column->addStretch(3);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(widest);
    middle->setLayout(column);
    auto *row = new QHBoxLayout(this);
    row->addWidget(middle);
}

void EmptyState::setTexts(QLatin1String iconName, const QString &title, const QString &text)
{
    m_picture->setPixmap(
        icon(iconName).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF(), QIcon::Disabled));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setHidden(text.isEmpty());
}

void EmptyState::setOffers(const QList<Offer> &offers)
{
    QStringList texts;
    for (const Offer &offer : offers)
        texts.append(offer.text);
    if (texts == m_offerTexts)
        return; // a button that has the focus must not be taken away under it
    m_offerTexts = texts;
    for (QWidget *button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    for (const Offer &offer : offers) {
        auto *button = new QPushButton(offer.text, this);
        button->setAutoDefault(true);
        button->setDefault(m_buttons.isEmpty());
        connect(button, &QPushButton::clicked, this, offer.action);
        m_offers->addWidget(button, 0, Qt::AlignHCenter);
        m_buttons.append(button);
    }
}

} // namespace casebook::ui
