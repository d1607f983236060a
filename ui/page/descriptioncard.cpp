#include "ui/page/descriptioncard.h"

#include "models/domain/rules.h"
#include "ui/common/formatting.h"
#include "ui/page/markdownview.h"
#include "ui/page/syncbadge.h"
#include "ui/page/textform.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

DescriptionCard::DescriptionCard(const Workbench &bench, MarkdownCache &texts, QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(tr("Description"), this))
    , m_badge(new SyncBadge(this))
    , m_quote(new QToolButton(this))
    , m_edit(new QToolButton(this))
    , m_body(new MarkdownView(texts, this))
    , m_showAll(new QToolButton(this))
    , m_form(new TextForm(bench,
                          { .label = tr("Description"),
                            .placeholder = tr("Describe the case (Markdown)"),
                            .submit = tr("Save description"),
                            .cancel = tr("Cancel") },
                          &domain::validateDescription, this))
{
    m_label->setFont(sectionFont(font()));
    m_body->setAccessibleName(tr("Description"));
    m_quote->setAutoRaise(true);
    m_quote->setIcon(icon("format-text-blockquote"_L1));
    m_quote->setToolTip(tr("Quote the description in a comment"));
    m_quote->setAccessibleName(tr("Quote description"));
    m_edit->setAutoRaise(true);
    m_edit->setIcon(icon("document-edit"_L1));
    m_edit->setText(tr("Edit"));
    m_edit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_edit->setToolTip(tr("Edit the description"));
    m_edit->setAccessibleName(tr("Edit description"));
    m_showAll->setAutoRaise(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_label, 1);
    head->addWidget(m_badge);
    head->addWidget(m_quote);
    head->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::group, metrics::related, metrics::related + 4, metrics::group - 4);
    layout->setSpacing(metrics::inside);
    layout->addLayout(head);
    layout->addWidget(m_body);
    layout->addWidget(m_showAll, 0, Qt::AlignLeading);
    layout->addWidget(m_form);

    connect(m_badge, &QToolButton::clicked, this, [this] { emit syncRequested(m_badge->state()); });
    connect(m_edit, &QToolButton::clicked, this, &DescriptionCard::edit);
    connect(m_quote, &QToolButton::clicked, this, [this] { emit quoteRequested(m_description); });
    connect(m_showAll, &QToolButton::clicked, m_body, &MarkdownView::showAll);
    connect(m_body, &MarkdownView::resized, this,
            [this] { m_showAll->setVisible(!m_editing && m_body->isShortened()); });
    connect(m_body, &MarkdownView::linkClicked, this, &DescriptionCard::linkClicked);
    connect(m_form, &TextForm::submitted, this, [this] {
        setEditing(false);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &TextForm::cancelled, this, [this] {
        setEditing(false);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    setEditing(false);
}

void DescriptionCard::setCase(CaseKey key, const QString &description)
{
    m_form->flush();
    m_case = key;
    setEditing(false);
    updateDescription(description);
}

void DescriptionCard::updateDescription(const QString &description)
{
    m_description = description;
    m_body->setMarkdown(description);
    m_showAll->setText(tr("Show all (%1 characters)").arg(numberText(description.size())));
    m_showAll->setVisible(!m_editing && m_body->isShortened());
}

void DescriptionCard::setMark(const PartMark &mark)
{
    m_badge->setState(mark.state, mark.hint);
}

void DescriptionCard::edit()
{
    if (m_editing || !m_case.isValid())
        return;
    m_form->start(domain::DraftKind::Description, m_case, {}, m_description);
    setEditing(true);
    m_form->focusText();
}

void DescriptionCard::resume(const domain::Draft &draft)
{
    m_form->resume(draft);
    setEditing(true);
}

void DescriptionCard::setEditing(bool editing)
{
    m_editing = editing;
    m_form->setVisible(editing);
    m_body->setVisible(!editing);
    m_edit->setVisible(!editing);
    m_quote->setVisible(!editing);
    m_showAll->setVisible(!editing && m_body->isShortened());
}

void DescriptionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Line, this), 1));
    painter.setBrush(color(Token::Surface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
}

} // namespace casebook::ui
