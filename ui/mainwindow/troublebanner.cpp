#include "ui/mainwindow/troublebanner.h"

#include "ui/common/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace casebook::ui {

TroubleBanner::TroubleBanner(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("troubleBanner"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    hide();
}

void TroubleBanner::build()
{
    auto *picture = new QLabel(this);
    m_text = new QLabel(this);
    picture->setPixmap(icon(QLatin1String("dialog-warning")).pixmap(metrics::icon));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::group, metrics::related, metrics::group, metrics::related);
    row->setSpacing(metrics::related);
    row->addWidget(picture);
    row->addWidget(m_text, 1);
}

void TroubleBanner::setTrouble(const Error &error)
{
    const bool well = error.message.isEmpty();
    if (!well) {
        if (!m_text)
            build();
        m_text->setText(errorText(error));
        setAccessibleName(m_text->text());
    }
    setVisible(!well);
}

} // namespace casebook::ui
