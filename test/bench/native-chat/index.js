// A chat page as somebody writes it by hand for WeChat: no framework, each message drawn from what the server says.
Component({
  data: { messages: [], bottom: '' },
  methods: {
    open(messages) {
      this.setData({ messages, bottom: messages[messages.length - 1].id });
    },
    receive(message) {
      this.setData({ [`messages[${this.data.messages.length}]`]: message, bottom: message.id });
    },
  },
});
