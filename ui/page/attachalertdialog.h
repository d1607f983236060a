#pragma once

#include "models/domain/attachment.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace casebook::ui {

class FieldBox;
class MessageBar;

/// Attaches alerts to a case: one alert ID per line, their index (one for all, or one per line) and the rule.
/// Input is checked while it is typed; alerts that are on the case already are said so.
class AttachAlertDialog final : public QDialog
{
    Q_OBJECT

public:
    AttachAlertDialog(const Workbench &bench, CaseKey key, const QString &owner, QWidget *parent);

    CaseKey caseKey() const { return m_case; }

signals:
    void attached();

private:
    domain::AttachmentPayload payload() const;
    /// Equal numbers of IDs and indices; one index stands for all.
    QList<domain::AlertRef> alerts() const;
    void check();
    void attach();

    const Workbench &m_bench;
    CaseKey m_case;
    QString m_owner;
    QPlainTextEdit *m_ids;
    QPlainTextEdit *m_indices;
    QLineEdit *m_ruleId;
    QLineEdit *m_ruleName;
    FieldBox *m_idsBox;
    FieldBox *m_indicesBox;
    QLabel *m_missing;
    MessageBar *m_message;
    QPushButton *m_attach;
    bool m_busy = false;
};

} // namespace casebook::ui
