#include "ui/serve/servedialog.h"

#include "ui/common/errortext.h"
#include "ui/serve/servedpage.h"
#include "ui/serve/serveform.h"
#include "ui/theme/metrics.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr QSize wantedSize(560, 360);

} // namespace

ServeDialog::ServeDialog(const Workbench &workbench, Serving &serving, QWidget *parent)
    : QDialog(parent)
    , m_serving(serving)
    , m_pages(new QStackedWidget(this))
    , m_form(new ServeForm(workbench.preferences, this))
    , m_served(new ServedPage(serving, this))
{
    setWindowTitle(tr("Serve this casebook"));
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_served);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->addWidget(m_pages);
    resize(wantedSize);
    connect(m_form, &ServeForm::startRequested, this, &ServeDialog::start);
    connect(m_served, &ServedPage::stopRequested, &m_serving, &Serving::stop);
    connect(&m_serving, &Serving::changed, this, &ServeDialog::showState);
    showState();
}

void ServeDialog::start()
{
    const ServeWish wish = m_form->wish();
    const Result<void> started = m_serving.start(wish);
    if (started) {
        m_form->settle();
        return;
    }
    m_form->setProblem(
        started.error().kind == ErrorKind::Offline
            ? tr("Port %1 can't be used; perhaps another program has it. Choose another one.").arg(wish.port)
            : errorText(started.error()));
}

void ServeDialog::showState()
{
    const bool isServed = m_serving.address().has_value();
    m_pages->setCurrentWidget(isServed ? static_cast<QWidget *>(m_served) : m_form);
    if (isServed) {
        m_served->refresh();
        m_served->focusFirst();
    } else {
        m_form->focusFirst();
    }
}

} // namespace casebook::ui
