#include "ui/page/statepanel.h"

#include "ui/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    layout->setSpacing(metrics::group);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run();
    });
}

void StatePanel::show(const QString &text, const QString &action, std::function<void()> run)
{
    m_text->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_run = std::move(run);
}

QString StatePanel::text() const
{
    return m_text->text();
}

} // namespace casebook::ui
