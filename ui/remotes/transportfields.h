#pragma once

#include "models/domain/remote.h"
#include "ui/common/userprompt.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace casebook::ui {

class FieldBox;

/// How a Kibana is reached where the usual way does not do: certificates, proxy, requests at once.
class TransportFields final : public QWidget
{
    Q_OBJECT

public:
    TransportFields(UserPrompt &prompt, QWidget *parent);

    void setSettings(const domain::RemoteSettings &settings);
    void apply(domain::RemoteSettings &settings) const;
    bool check();
    /// Something here differs from what is usual.
    bool isUsed() const;

signals:
    void edited();

private:
    void build();
    FieldBox *fileBox(const QString &label, QLineEdit *line);
    void showPinned();

    UserPrompt &m_prompt;
    QLineEdit *m_caFile;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QComboBox *m_proxy;
    QLineEdit *m_proxyUrl;
    FieldBox *m_proxyBox = nullptr;
    QSpinBox *m_atOnce;
    QWidget *m_pinned;
    QLabel *m_pinnedText;
    QString m_fingerprint;
};

} // namespace casebook::ui
