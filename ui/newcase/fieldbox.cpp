#include "ui/newcase/fieldbox.h"

#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr double nearLimit = 0.9; // of the limit: from here on the length is shown

void setTextColor(QLabel *label, const QColor &textColor)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == textColor)
        return;
    palette.setColor(QPalette::WindowText, textColor);
    label->setPalette(palette);
}

} // namespace

FieldBox::FieldBox(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_note(new QLabel(this))
    , m_row(new QHBoxLayout)
    , m_editor(editor)
    , m_problem(new QLabel(this))
{
    QWidget *typing = editor->focusProxy() ? editor->focusProxy() : editor;
    m_label->setBuddy(typing);
    m_label->setTextFormat(Qt::PlainText);
    m_note->setFont(scaledFont(font(), metrics::smallText));
    m_problem->setFont(scaledFont(font(), metrics::smallText));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::related);
    head->addWidget(m_label);
    head->addStretch(1);
    head->addWidget(m_note);
    m_row->setSpacing(metrics::related);
    m_row->addWidget(editor, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::inside);
    column->addLayout(head);
    column->addLayout(m_row, 1);
    column->addWidget(m_problem);
    applyColors();
}

QString FieldBox::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FieldBox::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    QWidget *typing = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
    typing->setAccessibleDescription(text);
}

void FieldBox::setLength(qsizetype length, int limit)
{
    m_tooLong = length > limit;
    const bool shown = static_cast<double>(length) >= nearLimit * limit;
    m_note->setText(shown ? tr("%1 of %2 characters").arg(numberText(length), numberText(limit))
                          : m_noteText);
    applyColors();
}

void FieldBox::setNote(const QString &text)
{
    m_noteText = text;
    m_note->setText(text);
}

void FieldBox::addBeside(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

QString FieldBox::label() const
{
    return m_label->text();
}

void FieldBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void FieldBox::applyColors()
{
    setTextColor(m_problem, color(Token::Failed, this));
    setTextColor(m_note, color(m_tooLong ? Token::Failed : Token::SecondaryText, this));
}

} // namespace casebook::ui
