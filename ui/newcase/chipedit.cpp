#include "ui/newcase/chipedit.h"

#include "ui/newcase/chip.h"
#include "ui/newcase/chiplayout.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QStyleOptionFrame>
#include <QStylePainter>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 24; // as high as a chip
constexpr int valueRole = Qt::UserRole + 1;

} // namespace

ChipEdit::ChipEdit(QWidget *parent)
    : QWidget(parent)
    , m_layout(new ChipLayout(this))
    , m_line(new QLineEdit(this))
    , m_completions(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_completions, this))
{
    m_layout->setContentsMargins(metrics::inside + 1, metrics::inside, metrics::inside + 1, metrics::inside);
    m_line->setFrame(false);
    m_line->setFixedHeight(qMax(lineHeight, fontMetrics().height() + metrics::inside));
    m_line->setAutoFillBackground(false);
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    m_line->installEventFilter(this);
    m_layout->addWidget(m_line);
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    // The completer is not the line edit's own: Enter, Escape and comma mean something else here.
    m_completer->setWidget(m_line);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(8);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                m_line->clear();
                addChip({ index.data(valueRole).toString(), index.data().toString() });
            });
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u'\n'))
            addTyped(text);
        else
            offer(text);
        emit edited();
    });
}

void ChipEdit::setChips(const QList<ChipValue> &chips)
{
    if (chips == m_chips)
        return;
    qDeleteAll(m_widgets);
    m_widgets.clear();
    m_chips.clear();
    while (m_layout->count() > 1)
        delete m_layout->takeAt(0);
    for (const ChipValue &chip : chips) {
        m_chips.append(chip);
        insertWidget(chip);
    }
    setLabels();
}

void ChipEdit::setChipSuggestions(const QList<ChipValue> &suggestions)
{
    m_suggestions = suggestions;
    fillCompletions();
}

void ChipEdit::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    setLabels();
}

QString ChipEdit::pendingText() const
{
    return m_line->text().trimmed();
}

void ChipEdit::commitPending()
{
    if (!pendingText().isEmpty())
        addTyped(m_line->text());
}

std::optional<ChipValue> ChipEdit::chipFor(const QString &typed) const
{
    return ChipValue{ typed, typed };
}

void ChipEdit::addTyped(const QString &text)
{
    static const QRegularExpression separators(u"[,\\n]"_s);
    m_completer->popup()->hide();
    m_line->clear();
    for (const QString &part : text.split(separators)) {
        const QString trimmed = part.trimmed();
        if (trimmed.isEmpty())
            continue;
        if (const std::optional<ChipValue> chip = chipFor(trimmed))
            addChip(*chip);
    }
}

bool ChipEdit::addChip(const ChipValue &chip)
{
    const bool known = std::any_of(m_chips.cbegin(), m_chips.cend(),
                                   [&chip](const ChipValue &other) { return other.value == chip.value; });
    if (known)
        return false;
    m_chips.append(chip);
    insertWidget(chip);
    setLabels();
    emit edited();
    return true;
}

void ChipEdit::insertWidget(const ChipValue &chip)
{
    auto *widget = new Chip(chip.label, chipAccessibleName(chip), this);
    m_layout->insertChip(static_cast<int>(m_widgets.size()), widget);
    m_widgets.append(widget);
    widget->show();
    connect(widget, &Chip::removeRequested, this,
            [this, widget] { removeChip(static_cast<int>(m_widgets.indexOf(widget))); });
    connect(widget, &Chip::leaveRequested, this,
            [this, widget](int step) { focusChip(static_cast<int>(m_widgets.indexOf(widget)) + step); });
    connect(widget, &Chip::typed, this, [this](QKeyEvent *event) {
        m_line->setFocus(Qt::OtherFocusReason);
        m_line->insert(event->text());
        offer(m_line->text());
        emit edited();
    });
}

void ChipEdit::removeChip(int index)
{
    if (index < 0 || index >= m_chips.size())
        return;
    Chip *widget = m_widgets.takeAt(index);
    m_chips.removeAt(index);
    const bool hadFocus = widget->hasFocus();
    delete m_layout->takeAt(index);
    widget->hide();
    widget->deleteLater();
    m_layout->invalidate();
    updateGeometry();
    if (hadFocus)
        focusChip(qMin(index, static_cast<int>(m_widgets.size()))); // the next one, else where one types
    setLabels();
    emit edited();
}

void ChipEdit::focusChip(int index)
{
    if (index < 0)
        return;
    if (index < m_widgets.size())
        m_widgets.at(index)->setFocus(Qt::OtherFocusReason);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

void ChipEdit::fillCompletions()
{
    m_completions->clear();
    for (const ChipValue &suggestion : m_suggestions) {
        const bool chosen
            = std::any_of(m_chips.cbegin(), m_chips.cend(),
                          [&suggestion](const ChipValue &chip) { return chip.value == suggestion.value; });
        if (chosen)
            continue;
        auto *item = new QStandardItem(suggestion.label);
        item->setData(suggestion.value, valueRole);
        item->setEditable(false);
        m_completions->appendRow(item);
    }
}

void ChipEdit::offer(const QString &prefix)
{
    m_completer->setCompletionPrefix(prefix.trimmed());
    if (m_completer->completionCount() > 0)
        m_completer->complete(rect().translated(m_line->mapFrom(this, QPoint())));
    else
        m_completer->popup()->hide();
}

void ChipEdit::setLabels()
{
    fillCompletions();
    m_line->setPlaceholderText(m_chips.isEmpty() ? m_placeholder : QString());
    m_layout->invalidate();
    updateGeometry();
}

bool ChipEdit::handleKey(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    const bool backwards
        = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return false; // Ctrl+Return submits the form
        if (popup->isVisible() && popup->currentIndex().isValid()) {
            const QModelIndex current = popup->currentIndex();
            const ChipValue chip{ current.data(valueRole).toString(), current.data().toString() };
            popup->hide();
            m_line->clear();
            addChip(chip);
            return true;
        }
        if (pendingText().isEmpty())
            return false;
        commitPending();
        return true;
    case Qt::Key_Escape:
        if (!popup->isVisible())
            return false;
        popup->hide();
        return true;
    case Qt::Key_Backspace:
        if (!m_line->text().isEmpty() || m_chips.isEmpty())
            return false;
        removeChip(static_cast<int>(m_chips.size()) - 1);
        return true;
    case Qt::Key_Down:
        if (popup->isVisible())
            return false;
        offer(m_line->text());
        return true;
    default:
        if (!backwards || m_line->cursorPosition() != 0 || m_line->hasSelectedText() || m_widgets.isEmpty())
            return false;
        focusChip(static_cast<int>(m_widgets.size()) - 1);
        return true;
    }
}

bool ChipEdit::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event));
    if (object == m_line && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && !m_completer->popup()->isVisible())
        commitPending();
    if (object == m_line && (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn))
        update();
    return QWidget::eventFilter(object, event);
}

void ChipEdit::mousePressEvent(QMouseEvent *)
{
    m_line->setFocus(Qt::MouseFocusReason);
}

void ChipEdit::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_line->hasFocus());
    QStylePainter(this).drawPrimitive(QStyle::PE_PanelLineEdit, option);
}

} // namespace casebook::ui
