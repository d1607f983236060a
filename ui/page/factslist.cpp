#include "ui/page/factslist.h"

#include "ui/page/markdownrenderer.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace casebook::ui {

using namespace Qt::StringLiterals;

FactsList::FactsList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::group);
    m_grid->setVerticalSpacing(metrics::inside);
    m_grid->setColumnMinimumWidth(0, 100);
    m_grid->setColumnStretch(1, 1);
}

void FactsList::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts)
        addFact(fact, row++);
}

void FactsList::addFact(const Fact &fact, int row)
{
    auto *name = new QLabel(fact.name, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    if (fact.copyable) {
        addCopyable(fact, name, row);
        return;
    }
    auto *value = new QLabel(this);
    value->setWordWrap(true);
    value->setToolTip(fact.toolTip);
    if (isOpenableLink(fact.link)) {
        value->setTextFormat(Qt::RichText);
        value->setText(u"<a href=\"%1\">%2</a>"_s.arg(fact.link.toHtmlEscaped(), fact.value.toHtmlEscaped()));
        value->setTextInteractionFlags(Qt::TextBrowserInteraction);
        connect(value, &QLabel::linkActivated, this, &FactsList::linkClicked);
    } else {
        value->setTextFormat(Qt::PlainText);
        value->setText(fact.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    value->setMinimumHeight(metrics::rowCompact);
    name->setMinimumHeight(metrics::rowCompact);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
}

/// IDs and observables have no place to wrap at: they stand in a line that scrolls and can be selected.
void FactsList::addCopyable(const Fact &fact, QLabel *name, int row)
{
    auto *value = new QLineEdit(fact.value, this);
    value->setReadOnly(true);
    value->setFrame(false);
    value->setCursorPosition(0);
    value->setTextMargins(-2, 0, 0, 0);
    value->setToolTip(fact.toolTip);
    value->setAccessibleName(fact.name);
    value->setFixedHeight(metrics::rowCompact);
    QPalette clear = value->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    value->setPalette(clear);
    name->setBuddy(value);
    name->setMinimumHeight(metrics::rowCompact);
    auto *copy = new QToolButton(this);
    copy->setAutoRaise(true);
    copy->setIcon(icon("edit-copy"_L1));
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(fact.name));
    connect(copy, &QToolButton::clicked, this,
            [text = fact.value] { QApplication::clipboard()->setText(text); });
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
    m_grid->addWidget(copy, row, 2, Qt::AlignTop);
}

} // namespace casebook::ui
