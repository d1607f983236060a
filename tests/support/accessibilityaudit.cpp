#include "tests/support/accessibilityaudit.h"

#include "tests/support/windowdriver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTabs = 400;
constexpr int mostInGroup = 6;

template <typename... Types>
bool isOneOf(const QObject *object)
{
    return ((qobject_cast<const Types *>(object) != nullptr) || ...);
}

bool isControl(const QWidget *widget)
{
    return isOneOf<QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView,
                   QAbstractSpinBox, QAbstractSlider, QTabBar>(widget)
        || (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// Parts of a control that Qt makes itself: they are used through the control.
bool isPartOfAnother(const QWidget *widget)
{
    if (isOneOf<QScrollBar, QHeaderView>(widget) || widget->objectName().startsWith("qt_"_L1))
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (isOneOf<QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QHeaderView>(parent))
            return true;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(parent);
            view && widget->parentWidget() == view && widget->inherits("QTableCornerButton"))
            return true;
    }
    return false;
}

/// Rendered text without a tab stop is read, not operated.
bool isOperable(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QTextEdit *>(widget);
    return !(edit && edit->isReadOnly() && (edit->focusPolicy() & Qt::TabFocus) == 0);
}

/// Controls whose arrow keys change a value or move in a text.
bool usesArrows(const QWidget *widget)
{
    return isOneOf<QComboBox, QAbstractSpinBox, QAbstractItemView, QAbstractSlider, QTextEdit, QPlainTextEdit,
                   QTabBar>(widget);
}

/// Where Tab would have led to from @p widget.
QWidget *nextOf(QWidget *widget)
{
    QWidget *next = widget->nextInFocusChain();
    while (next != widget
           && !(next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) != 0))
        next = next->nextInFocusChain();
    return next;
}

QString described(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *step = widget; step && path.size() < 5; step = step->parentWidget()) {
        const QString name = step->objectName().isEmpty() ? QString() : u'#' + step->objectName();
        path.prepend(QString::fromLatin1(step->metaObject()->className()) + name);
    }
    return path.join(u" > "_s) + u" \""_s + WindowDriver::nameOf(widget) + u'"';
}

} // namespace

QStringList AccessibilityAudit::namelessControls() const
{
    QStringList problems;
    for (const QWidget *widget : controls()) {
        if (WindowDriver::nameOf(widget).trimmed().isEmpty())
            problems.append(described(widget));
    }
    return problems;
}

QStringList AccessibilityAudit::unreachableControls() const
{
    QStringList problems;
    const QList<QWidget *> wanted = controls(); // before the round: more may appear meanwhile
    const QList<QWidget *> reached = tabRound(problems);
    for (const QWidget *widget : wanted) {
        // an editable combo box or spin box hands its focus to its line edit
        const bool isReached = std::any_of(reached.cbegin(), reached.cend(), [widget](const QWidget *focus) {
            return focus == widget || widget->focusProxy() == focus || widget->isAncestorOf(focus);
        });
        if (widget->isEnabled() && !isReached)
            problems.append(u"Tab does not reach "_s + described(widget));
    }
    return problems;
}

QList<QWidget *> AccessibilityAudit::controls() const
{
    QList<QWidget *> found;
    for (QWidget *widget : m_root->findChildren<QWidget *>()) {
        // a focus proxy is the control itself
        if (widget->isVisible() && widget->window() == m_root->window() && isControl(widget)
            && !widget->focusProxy() && !isPartOfAnother(widget) && isOperable(widget))
            found.append(widget);
    }
    return found;
}

QList<QWidget *> AccessibilityAudit::tabRound(QStringList &problems) const
{
    QList<QWidget *> reached;
    QList<QWidget *> stops;
    for (int i = 0; i < mostTabs; ++i) {
        QWidget *before = QApplication::focusWidget();
        WindowDriver::press(m_root, Qt::Key_Tab);
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            break;
        if (focus == before) {
            problems.append(u"Tab does not leave "_s + described(focus));
            focus = nextOf(focus);
            focus->setFocus(Qt::TabFocusReason);
        }
        // a round may begin in a control that it does not come back to
        if (stops.count(focus) > 1)
            break;
        stops.append(focus);
        reached.append(focus);
        reached += arrowRound(focus);
    }
    return reached;
}

/// Controls of one group (segments, chips) have one tab stop; arrow keys go on from there.
QList<QWidget *> AccessibilityAudit::arrowRound(QWidget *stop) const
{
    QList<QWidget *> reached;
    if (usesArrows(stop))
        return reached;
    for (const Qt::Key key : { Qt::Key_Right, Qt::Key_Left }) {
        for (int i = 0; i < mostInGroup; ++i) {
            WindowDriver::press(m_root, key);
            QWidget *focus = QApplication::focusWidget();
            if (!focus || usesArrows(focus) || reached.contains(focus))
                break;
            reached.append(focus);
        }
        stop->setFocus(Qt::OtherFocusReason);
    }
    return reached;
}

} // namespace casebook::test
