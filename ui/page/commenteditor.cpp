#include "ui/page/commenteditor.h"

#include "models/domain/rules.h"
#include "ui/page/textform.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace casebook::ui {

CommentEditor::CommentEditor(const Workbench &bench, const QString &author, QWidget *parent)
    : QFrame(parent)
    , m_form(new TextForm(bench,
                          { .label = tr("Edit comment"),
                            .placeholder = tr("Write a comment… (Markdown)"),
                            .submit = tr("Save comment"),
                            .cancel = tr("Cancel") },
                          &domain::validateComment, this))
{
    auto *label = new QLabel(tr("Editing the comment by %1").arg(author), this);
    label->setFont(scaledFont(font(), metrics::smallText));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::group, metrics::related + 4, metrics::group, metrics::group);
    layout->setSpacing(metrics::related);
    layout->addWidget(label);
    layout->addWidget(m_form);
    setFocusProxy(m_form);
}

void CommentEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Accent, this), 1));
    painter.setBrush(color(Token::Surface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 2.5, -0.5, -5.5), metrics::radius, metrics::radius);
}

} // namespace casebook::ui
